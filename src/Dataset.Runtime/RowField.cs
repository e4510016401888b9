namespace Dataset.Runtime;

/// <summary>
/// A field of a kind of rows, or that such a row exists: what a passage speaks for. <see cref="RowField{TRow, TValue}"/> is made of a name that the
/// compiler knows, and becomes this wherever rows of several kinds are asked.
/// </summary>
[global::System.Text.Json.Serialization.JsonConverter(typeof(RowFieldConverter))]
public readonly struct RowField : global::System.IEquatable<RowField>
{
    /// <summary>What stands in data for that the row exists.</summary>
    private const string Existence = "exists";

    private readonly string? _name;

    /// <summary>A field by its name in C#; by none, or by the word for it, that the row exists.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)] public RowField(global::System.Type? row, string name)
    {
        Row = row;
        _name = name is Existence ? "" : name;
    }

    /// <summary>The type of the rows; null of the field that is none.</summary>
    public global::System.Type? Row { get; }

    /// <summary>The property's name; empty where it is that the row exists.</summary>
    public string Name => _name ?? "";

    /// <summary>Whether it is no field, but that the row exists.</summary>
    public bool IsExistence => Name.Length == 0;

    /// <inheritdoc/>
    public bool Equals(RowField other) => Row == other.Row && Name == other.Name;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RowField other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => global::System.HashCode.Combine(Row, Name);

    /// <summary>Whether both are the same field.</summary>
    public static bool operator ==(RowField left, RowField right) => left.Equals(right);

    /// <summary>Whether they are two fields.</summary>
    public static bool operator !=(RowField left, RowField right) => !left.Equals(right);

    /// <summary>The type of the rows and the property: <c>Star.Color</c>; the type alone where it is that the row exists.</summary>
    public override string ToString() => IsExistence ? Row?.Name ?? "" : (Row?.Name ?? "") + "." + Name;
}

/// <summary>A field of a kind of rows, with the type of its values.</summary>
/// <typeparam name="TRow">The type of the rows.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
public readonly struct RowField<TRow, TValue> : global::System.IEquatable<RowField<TRow, TValue>>
    where TRow : class
{
    private readonly string? _name;
    private readonly global::System.Func<TRow, TValue>? _read;

    /// <summary>A field by its name in C#, and how it is read.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)] public RowField(string name, global::System.Func<TRow, TValue> read)
    {
        _name = name;
        _read = read;
    }

    /// <summary>The property's name.</summary>
    public string Name => _name ?? "";

    /// <summary>The value that a row holds.</summary>
    /// <param name="row">The row.</param>
    public TValue Of(TRow row) =>
        _read is null ? throw new global::System.InvalidOperationException("This field was not made by a dataset.") : _read(row);

    /// <summary>The same field, where rows of several kinds are asked.</summary>
    public RowField Untyped => new(typeof(TRow), Name);

    /// <summary>The same field, where rows of several kinds are asked.</summary>
    public static implicit operator RowField(RowField<TRow, TValue> field) => field.Untyped;

    /// <inheritdoc/>
    public bool Equals(RowField<TRow, TValue> other) => Name == other.Name;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RowField<TRow, TValue> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Untyped.GetHashCode();

    /// <summary>Whether both are the same field.</summary>
    public static bool operator ==(RowField<TRow, TValue> left, RowField<TRow, TValue> right) => left.Equals(right);

    /// <summary>Whether they are two fields.</summary>
    public static bool operator !=(RowField<TRow, TValue> left, RowField<TRow, TValue> right) => !left.Equals(right);

    /// <summary>The type of the rows and the property: <c>Star.Color</c>.</summary>
    public override string ToString() => Untyped.ToString();
}
