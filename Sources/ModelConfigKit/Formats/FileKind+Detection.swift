extension ModelConfig {
  /// Reads a file whose kind its name and content tell: a `config*.json` or `settings*.json` is
  /// what it is called, any other file what its list of models is called.
  public init(_ bytes: [UInt8], named path: String) {
    let name = path.split(separator: "/").last ?? ""
    if let kind = FileKind.allCases.first(where: { name.hasPrefix($0.rawValue) }) {
      self.init(bytes, kind: kind)
      return
    }
    let config = ModelConfig(bytes, kind: .config)
    let isSettings = config.list == nil && config.tree.root?[FileKind.settings.listName] != nil
    self = isSettings ? ModelConfig(bytes, kind: .settings) : config
  }
}
