using Dataset.Compiler.Binding;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;

namespace Dataset.Compiler.Judging;

/// <summary>Each value of a fact is backed by an article or by a basis that says where else it comes from.</summary>
internal sealed class BackingCheck(Draft draft)
{
    public void Check(DraftRow row, Testimony[] testimonies, FieldEvidences fields)
    {
        Table table = row.Table;
        BoundRow bound = row.Bound!;
        Bases bases = ReadBases(row);
        bool isComplete = bases.IsComplete && !bound.IsBroken(table.Evidence)
            && !testimonies.Any(t => t.Part.Row.IsBroken(table.Targets[table.Evidence][0].AimsAt));
        if (testimonies.Length == 0 && !bases.Any)
        {
            if (isComplete)
            {
                draft.Report(
                    ProvenanceFindings.FactWithoutEvidence,
                    row.Path,
                    table.Spec.Key.Count > 0 ? row.At(table.Spec.Key[0]).Node : bound.Node,
                    table.Noun);
            }

            return;
        }

        draft.Supports.Add(new CatalogueSupport(
            row.Ref, -1, testimonies.Any(t => t.IsSupporting) ? Support.Article : bases.General ?? bases.Weakest ?? Support.Editorial));
        foreach (int column in table.BackedColumns)
        {
            if (bound.IsSet(column) && !bound.IsBroken(column))
            {
                FieldEvidence field = fields.Known(column) ?? FieldEvidences.None;
                if (isComplete && !field.IsMuted && row.Cells[column] is not null)
                {
                    CheckField(row, column, field, bases);
                }

                draft.Supports.Add(new CatalogueSupport(row.Ref, column, SupportOf(column, field, bases)));
            }
        }
    }

    private void CheckField(DraftRow row, int column, FieldEvidence field, Bases bases)
    {
        BoundValue value = row.Bound!.Value(column)!;
        string name = row.Table.Columns[column].YamlName;
        if (bases.Of(column) is not null)
        {
            return;
        }

        if (field.IsBacked)
        {
            if (field.IsOnlyLessExact)
            {
                draft.Report(ProvenanceFindings.MoreExactThanEvidence, row.Path, value.Node, name);
            }
        }
        else if (field.IsFaulted)
        {
            draft.Report(ProvenanceFindings.OnlyFaultyEvidence, row.Path, value.Node, name);
        }
        else if (!row.Table.Columns[column].Editorial && !value.IsDefault)
        {
            draft.Report(ProvenanceFindings.NotBacked, row.Path, value.Node, name);
        }
    }

    /// <summary>
    /// The article, where evidence that is aimed at the field gives its very value; else the basis that covers it; else the coder, who chose it. That
    /// an article tells of the row says nothing of a field.
    /// </summary>
    private static Support SupportOf(int column, FieldEvidence field, Bases bases) =>
        field.IsBacked && !field.IsOnlyLessExact ? Support.Article : bases.Of(column) ?? Support.Editorial;

    private Bases ReadBases(DraftRow row)
    {
        Table table = row.Table;
        BoundRow bound = row.Bound!;
        var bases = new Bases { IsComplete = !bound.IsBroken(table.Bases) };
        if (table.Bases < 0)
        {
            return bases;
        }

        Table part = table.Targets[table.Bases][0];
        foreach (BoundPart basis in bound.Parts(table.Bases))
        {
            bases.IsComplete &= !basis.Row.IsBroken(part.AimsAt);
            Support kind = KindOf(row, part, basis.Row);
            List<Aim> aims = Testimony.AimsOf(table, part, basis.Row);
            if (!basis.Row.IsSet(part.Asserts) && !basis.Row.IsBroken(part.Asserts))
            {
                // What gives another value backs none.
                bases.Add(aims, kind);
            }

            foreach (Aim aim in aims)
            {
                if (aim.Column >= 0 && !bound.IsSet(aim.Column) && !bound.IsBroken(aim.Column))
                {
                    draft.Report(ProvenanceFindings.AimsAtNothing, row.Path, aim.Node, table.Columns[aim.Column].YamlName, table.Noun);
                }
            }
        }

        return bases;
    }

    private Support KindOf(DraftRow row, Table part, BoundRow basis)
    {
        if (basis.Member(part.BasisKind) is not { } kind)
        {
            return Support.Editorial;
        }

        Support support = kind.Member?.Name switch
        {
            nameof(Support.Inferred) => Support.Inferred,
            nameof(Support.External) => Support.External,
            _ => Support.Editorial,
        };
        if (support == Support.External && part.BasisReference >= 0 && !basis.IsSet(part.BasisReference) && !basis.IsBroken(part.BasisReference))
        {
            draft.Report(ProvenanceFindings.BasisWithoutReference, row.Path, kind.Node, part.Columns[part.BasisReference].YamlName);
        }

        return support;
    }

    /// <summary>The bases of one row.</summary>
    private sealed class Bases
    {
        private readonly List<AimedBasis> _aimed = [];

        public bool IsComplete { get; set; }

        public bool Any { get; private set; }

        /// <summary>The kind of the basis that is aimed at no field and so covers whatever else is not covered.</summary>
        public Support? General { get; private set; }

        /// <summary>The kind of the weakest basis that is aimed at a field.</summary>
        public Support? Weakest => _aimed.Count == 0 ? null : _aimed.Max(a => a.Kind);

        private Support? Aimed(int column) => _aimed.Find(a => a.Column == column)?.Kind;

        public Support? Of(int column) => Aimed(column) ?? General;

        /// <summary>Of several bases for one field the weakest counts.</summary>
        public void Add(List<Aim> aims, Support kind)
        {
            Any = true;
            if (aims.Count == 0)
            {
                General = General is { } other && other > kind ? other : kind;
            }

            foreach (Aim aim in aims)
            {
                Support weakest = Aimed(aim.Column) is { } known && known > kind ? known : kind;
                _aimed.RemoveAll(a => a.Column == aim.Column);
                _aimed.Add(new AimedBasis(aim.Column, weakest));
            }
        }

        private sealed record AimedBasis(int Column, Support Kind);
    }
}
