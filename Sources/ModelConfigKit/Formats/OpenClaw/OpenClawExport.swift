import JSONSyntax

/// Models as a configuration of OpenClaw's.
///
/// Models that Droid calls at OpenRouter become models of OpenClaw's own provider for it; all others
/// get a provider for each server, protocol and key. Every model is listed under
/// `agents.defaults.models`, which was an allow-list once, and the first one is the default.
///
/// ```swift
/// let models = config.conversion.models
/// let export = OpenClawExport(models, ExportedKeys(models, reveals: false))
/// let file = Array(export.text.utf8)
/// ```
public struct OpenClawExport: Sendable {
  /// The text of the file: JSON, and so JSON5.
  public let text: String

  /// What the file cannot hold, and what has to be done for it to work.
  public let losses: [Conversion.Loss]

  /// The variables that stand for keys in the file, in the order of the models; whoever reads it
  /// needs them set.
  public let variables: [String]

  /// Writes models.
  public init(_ models: [PortableModel], _ keys: ExportedKeys) {
    let plan = OpenClawPlan(models, keys)
    var file = OpenClawFile(plan, keys)
    text = file.document().fileText
    losses = plan.losses + file.losses
    variables = plan.variables
  }
}
