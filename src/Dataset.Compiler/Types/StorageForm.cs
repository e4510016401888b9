namespace Dataset.Compiler.Types;

/// <summary>How values of a scalar type are stored.</summary>
/// <param name="Kind">As what.</param>
/// <param name="Words">How many 64-bit words a value takes; 0: it is text.</param>
public readonly record struct StorageForm(StorageKind Kind, int Words)
{
    /// <summary>As the text that <see cref="ScalarType.Write"/> gives, among the row's other text.</summary>
    public static StorageForm Text { get; } = new(StorageKind.Text, 0);

    /// <summary>As a whole number of 32 bits, counted from the least one of its column.</summary>
    public static StorageForm Number { get; } = new(StorageKind.Number, 1);

    /// <summary>As words of 64 bits; a value that a column has twice is stored once.</summary>
    public static StorageForm Bits(int words) => new(StorageKind.Words, words);

    public bool IsText => Kind == StorageKind.Text;
}

public enum StorageKind
{
    Text,
    Number,
    Words,
}
