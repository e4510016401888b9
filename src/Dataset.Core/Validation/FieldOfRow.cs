namespace Dataset.Core.Validation;

/// <summary>A column of one row.</summary>
internal sealed record FieldOfRow(RowRef Row, int Column);
