import JSONSyntax
import Spelling

/// An Azure resource is given by its name and one of two types.
struct AzureResourceIsNamed: Rule {
  let description = RuleDescription(
    "azure-resource", "a resource of Azure's under no name, or of no type that OpenRouter knows",
    in: [.openRouterKeys: .error], fix: .safe,
    explanation: """
      OpenRouter makes the address from "resource_name", the first part of the resource's host, \
      and "resource_type": "ai_foundry" for a resource of Azure AI Foundry, "openai" for one of \
      Azure OpenAI, which is taken where the field is missing.
      """,
    bad: """
      "resource_name": "https://acme-ai.openai.azure.com/",
      "resource_type": "openai"
      """,
    good: """
      "resource_name": "acme-ai",
      "resource_type": "openai"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for resource in file.credentials(.azureResource) {
      if let name = resource.text("resource_name"), !AzureResource.isName(name.text) {
        findings.report(
          Self.noName(name.text), at: name.range,
          fixes: fix(name, AzureResource.name(meantBy: name.text)))
      }
      if let type = resource.text("resource_type"), !AzureResource.types.contains(type.text) {
        findings.report(
          Self.noType(type.text), at: type.range,
          fixes: fix(type, AzureResource.type(meantBy: type.text)))
      }
    }
  }

  private func fix(_ value: SpelledText, _ meant: String?) -> [FixIt] {
    meant.map { meant in
      let quoted = JSONWriter.quoted(meant)
      return [FixIt("replace it with \(quoted)", [.replace(value.range, with: quoted)])]
    } ?? []
  }
}

/// What Azure calls resources, and OpenRouter their types.
private enum AzureResource {
  static let types = ["ai_foundry", "openai"]

  /// Letters, digits and hyphens, as they stand in a host.
  static func isName(_ text: String) -> Bool {
    2...64 ~= text.utf8.count && text.utf8.first != UInt8(ascii: "-")
      && text.utf8.allSatisfy { $0.isAlphanumeric || $0 == UInt8(ascii: "-") }
  }

  /// The first part of the host, where the text is the address of a resource of Azure's.
  static func name(meantBy text: String) -> String? {
    let trimmed = text.trimmed
    if isName(trimmed) { return trimmed }
    let url = BaseURL(trimmed.holds("://") ? trimmed : "https://\(trimmed)")
    let labels = url.host.split(separator: ".").map(String.init)
    guard labels.suffix(2) == ["azure", "com"], labels.count > 3, isName(labels[0]) else {
      return nil
    }
    return labels[0]
  }

  static func type(meantBy text: String) -> String? {
    let letters = text.lowercased().filter(\.isLetter)
    return synonyms[letters] ?? Suggestion.misspelled(text.trimmed, in: types).first
  }

  private static let synonyms = [
    "aifoundry": "ai_foundry", "foundry": "ai_foundry", "azureaifoundry": "ai_foundry",
    "azurefoundry": "ai_foundry", "openai": "openai", "azureopenai": "openai",
  ]
}

extension AzureResourceIsNamed {
  private static func noName(_ text: String) -> String {
    "\"\(text)\" is no name of a resource, expected letters, digits and hyphens alone"
  }

  private static func noType(_ text: String) -> String {
    "unknown resource type \"\(text)\", expected \"ai_foundry\" or \"openai\""
  }
}
