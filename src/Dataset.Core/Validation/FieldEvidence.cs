namespace Dataset.Core.Validation;

/// <summary>What all evidence for one field of one row comes to.</summary>
internal sealed class FieldEvidence
{
    /// <summary>Something supports the field, be it compared or not.</summary>
    public bool IsBacked { get; private set; }

    /// <summary>Something compared gives the row's very value, or a more exact one.</summary>
    public bool IsExact { get; private set; }

    /// <summary>Something compared gives a less exact value.</summary>
    public bool HasLessExact { get; private set; }

    /// <summary>Some evidence is marked as wrong.</summary>
    public bool IsFaulted { get; set; }

    /// <summary>Something about the field is already reported: nothing more is said of it.</summary>
    public bool IsMuted { get; set; }

    /// <summary>The first evidence that contradicts the row's value and is not known to be wrong.</summary>
    public Testimony? Rival { get; private set; }

    /// <summary>Whether all that is compared is less exact than the row's value: what an article does not say must not look as if it did.</summary>
    public bool IsOnlyLessExact => HasLessExact && !IsExact;

    public void Add(Testimony testimony)
    {
        if (testimony.IsRival)
        {
            Rival ??= testimony;
            return;
        }

        IsBacked = true;
        if (testimony.IsCompared)
        {
            HasLessExact |= testimony.Relation == Relation.LessExact;
            IsExact |= testimony.Relation != Relation.LessExact;
        }
    }
}

/// <summary>Per field of one row what its evidence comes to; most fields have none of their own.</summary>
internal sealed class FieldEvidences(TableInfo table)
{
    /// <summary>A field that no evidence is aimed at.</summary>
    public static readonly FieldEvidence None = new();

    private FieldEvidence?[]? _fields;

    public FieldEvidence? Known(int column) => _fields?[column + 1];

    /// <param name="column">The column, or -1 for the row's existence.</param>
    public FieldEvidence Of(int column) => (_fields ??= new FieldEvidence?[table.Columns.Length + 1])[column + 1] ??= new FieldEvidence();
}
