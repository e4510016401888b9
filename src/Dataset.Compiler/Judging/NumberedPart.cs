using Dataset.Compiler.Binding;

namespace Dataset.Compiler.Judging;

/// <summary>A nested row and its number in its list in YAML.</summary>
internal sealed record NumberedPart(BoundRow Row, int Number);
