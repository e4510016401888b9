using Dataset.Compiler.Binding;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Judging;

/// <summary>What all evidence for one field of one row comes to.</summary>
internal sealed class FieldEvidence
{
    /// <summary>Something supports the field, be it compared or not.</summary>
    public bool IsBacked { get; private set; }

    /// <summary>Something gives the row's very value, or a more exact one.</summary>
    public bool IsExact { get; private set; }

    /// <summary>Something gives a less exact value, or only words.</summary>
    public bool HasLessExact { get; private set; }

    /// <summary>Some evidence is marked as wrong.</summary>
    public bool IsFaulted { get; set; }

    /// <summary>Something about the field is already reported: nothing more is said of it.</summary>
    public bool IsMuted { get; set; }

    /// <summary>
    /// What contradicts the row's value and is not known to be wrong: the first that an article says, else the first that was read elsewhere.
    /// </summary>
    public BoundValue? Rival { get; private set; }

    /// <summary>Whether it is an article that contradicts.</summary>
    public bool IsRivalPrinted { get; private set; }

    /// <summary>Whether all that is said is less exact than the row's value: what an article does not say must not look as if it did.</summary>
    public bool IsOnlyLessExact => HasLessExact && !IsExact;

    /// <summary>Adds what another source gives instead of the row's value; articles come first.</summary>
    public void AddRival(BoundValue says) => Rival ??= says;

    public void Add(Testimony testimony)
    {
        if (testimony.IsRival)
        {
            Rival ??= testimony.Says;
            IsRivalPrinted = true;
            return;
        }

        // Printed words are no value, and what was said of the future may be less exact than what came: nothing rests on them alone.
        IsBacked = true;
        bool givesValue = testimony.Says is null ? testimony.Prints is null : testimony.Relation is Relation.Same or Relation.MoreExact;
        IsExact |= givesValue;
        HasLessExact |= !givesValue;
    }
}

/// <summary>Per field of one row what its evidence comes to; most fields have none of their own.</summary>
internal sealed class FieldEvidences(Table table)
{
    /// <summary>A field that no evidence is aimed at.</summary>
    public static readonly FieldEvidence None = new();

    private FieldEvidence?[]? _fields;

    public FieldEvidence? Known(int column) => _fields?[column + 1];

    /// <param name="column">The column, or -1 for the row's existence.</param>
    public FieldEvidence Of(int column) => (_fields ??= new FieldEvidence?[table.Columns.Length + 1])[column + 1] ??= new FieldEvidence();
}
