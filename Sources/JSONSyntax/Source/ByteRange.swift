/// The one way to say where something stands: a half-open range of byte offsets into the source.
///
/// Lines and columns are made of it by `SourceLocationConverter`, in renderers only.
public typealias ByteRange = Range<Int>
