using System.Collections.Immutable;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Judging;

/// <summary>Weighs the evidence of one fact after the other: orders it, derives claims from it and checks that it is enough.</summary>
internal sealed class FactJudge(Draft draft, CellFactory cells)
{
    private readonly ValueComparison _comparison = new(draft);
    private readonly BackingCheck _backing = new(draft);
    private readonly DisputeCheck _disputes = new(draft);

    /// <summary>The evidence in storage order, supporting items first, and how many these are.</summary>
    public (ImmutableArray<NumberedPart> Ordered, int Supporting) Judge(DraftRow row, ImmutableArray<NumberedPart> evidence, int firstRow)
    {
        var fields = new FieldEvidences(row.Table);
        Testimony[] read = [.. evidence.Select(e => Testimony.Read(row, e, _comparison, cells))];
        Testimony[] testimonies = [.. read.Where(t => t.IsSupporting), .. read.Where(t => !t.IsSupporting)];
        var claims = new ClaimGroups(row.Ref);
        for (int i = 0; i < testimonies.Length; i++)
        {
            Weigh(row, testimonies[i], firstRow + i, fields, claims);
        }

        AddOtherSources(row, fields, claims);
        draft.Claims.AddRange(claims.Sorted());
        _disputes.Check(row, fields);
        _backing.Check(row, testimonies, fields);
        return (testimonies.Select(t => t.Part).ToImmutableArray(), testimonies.Count(t => t.IsSupporting));
    }

    /// <summary>What a basis gives beside the row's value contradicts it as an article would.</summary>
    private void AddOtherSources(DraftRow row, FieldEvidences fields, ClaimGroups claims)
    {
        if (row.Table.Bases < 0)
        {
            return;
        }

        Table table = row.Table.Targets[row.Table.Bases][0];
        foreach (BoundPart basis in row.Bound!.Parts(row.Table.Bases))
        {
            if (basis.Row.Value(table.Asserts) is { } says && Testimony.AimsOf(row.Table, table, basis.Row) is { Count: 1 } aims
                && aims[0] is { Column: >= 0 } aim)
            {
                if (cells.Of(says, row.Table.Targets[aim.Column], row.Path) is not { } said || row.Cells[aim.Column] is not { } own)
                {
                    fields.Of(aim.Column).IsMuted = true;
                }
                else if (_comparison.Relate(own, said) == Relation.Different)
                {
                    fields.Of(aim.Column).AddRival(says);
                    claims.AddRivalOfOther(aim.Column, Testimony.OnlyItem(said));
                }
            }
        }
    }

    private void Weigh(DraftRow row, Testimony testimony, int number, FieldEvidences fields, ClaimGroups claims)
    {
        if (testimony.IsUnclear)
        {
            testimony.Aims.ForEach(a => fields.Of(a.Column).IsMuted = true);
            return;
        }

        Table table = row.Table.Targets[row.Table.Evidence][0];
        // Binding asks the same of what an article asserts, which takes its type from the field.
        if (testimony.Aims.Count != 1 && testimony.Prints is { } prints)
        {
            draft.Report(
                ProvenanceFindings.ValueNeedsOneField,
                row.Path,
                prints.Node,
                table.Columns[table.Prints].YamlName,
                table.Columns[table.AimsAt].YamlName);
            testimony.Aims.ForEach(a => fields.Of(a.Column).IsMuted = true);
            return;
        }

        if (!SaysSomething(row, testimony, table))
        {
            testimony.Aims.ForEach(a => fields.Of(a.Column).IsMuted = true);
            return;
        }

        if (testimony.Fault is { } fault && !IsFaultSensible(row, testimony, table, fault))
        {
            testimony.Aims.ForEach(a => fields.Of(a.Column).IsMuted = true);
            return;
        }

        if (testimony.Aims.Count == 0)
        {
            claims.Add(-1, ClaimRank.Accepted, null, null, number);
        }

        foreach (Aim aim in testimony.Aims)
        {
            WeighAim(row, testimony, aim, number, fields.Of(aim.Column), claims);
        }
    }

    /// <summary>What an article is quoted with beside the row's value differs from it; what it prints stands in the quote.</summary>
    private bool SaysSomething(DraftRow row, Testimony testimony, Table table)
    {
        if (testimony.Aims.Count != 1 || testimony.Aims[0].Column is not (>= 0 and int column))
        {
            return true;
        }

        if (testimony.Prints is { } prints
            && testimony.Part.Row.Text(table.Verbatim) is { } quote
            && quote.Text.IndexOf(prints.Text, StringComparison.Ordinal) < 0)
        {
            draft.Report(ProvenanceFindings.PrintedElsewhere, row.Path, prints.Node, table.Columns[table.Prints].YamlName);
            return false;
        }

        (BoundValue? needless, int field) = testimony.Prints is { } words && words.Text == DisplayOf(row, column) ? (words, table.Prints)
            : testimony is { Fault: null, Says: { } says, SaysCell: { } said } && said.Equals(row.Cells[column]) ? (says, table.Asserts)
            : (null, -1);
        if (needless is not null)
        {
            draft.Report(ProvenanceFindings.NothingElseSaid, row.Path, needless.Node, table.Columns[field].YamlName, row.Table.Noun);
        }

        return needless is null;
    }

    private string? DisplayOf(DraftRow row, int column) => row.Cells[column] switch
    {
        TextValue text => text.Text,
        RowValue cell => draft.Row(cell.Row) is var there ? there.Bound?.Text(there.Table.DisplayName)?.Text : null,
        _ => null,
    };

    private bool IsFaultSensible(DraftRow row, Testimony testimony, Table table, BoundScalar fault)
    {
        bool isOnExistence = testimony.Aims.Count == 1 && testimony.Aims[0].Column < 0;
        string reason = testimony.Says is not null && testimony.Relation == Relation.Same ? "it says what the row says"
            : (testimony.Says ?? testimony.Prints) is null && !isOnExistence ? "not for what: give what it says as " + ValueFields(table)
            : "";
        if (reason.Length > 0)
        {
            draft.Report(ProvenanceFindings.FaultWithoutValue, row.Path, fault.Node, fault.Text, reason);
        }

        return reason.Length == 0;
    }

    private static string ValueFields(Table evidence) => string.Join(
        " or ", new[] { evidence.Asserts, evidence.Prints }.Where(c => c >= 0).Select(c => "'" + evidence.Columns[c].YamlName + "'"));

    private void WeighAim(DraftRow row, Testimony testimony, Aim aim, int number, FieldEvidence field, ClaimGroups claims)
    {
        bool isFaulted = testimony.Fault is not null;
        if (aim.Column < 0)
        {
            claims.Add(-1, isFaulted ? ClaimRank.Deprecated : ClaimRank.Accepted, null, testimony.Fault?.Member, number);
            return;
        }

        Value? value = testimony.Says is not null ? testimony.SaysCell
            : testimony.Prints is { } prints ? new TextValue(prints.Text)
            : row.Cells[aim.Column];
        if (isFaulted)
        {
            field.IsFaulted = true;
            claims.Add(aim.Column, ClaimRank.Deprecated, value, testimony.Fault!.Member, number);
            return;
        }

        if (!row.Bound!.IsSet(aim.Column))
        {
            // Words in print may stand for a value that nobody can give; everything else speaks of a value that is there.
            if (testimony.Says is null && testimony.Prints is not null)
            {
                claims.Add(aim.Column, ClaimRank.Compatible, value, null, number);
            }
            else if (!row.Bound!.IsBroken(aim.Column))
            {
                draft.Report(ProvenanceFindings.AimsAtNothing, row.Path, aim.Node, row.Table.Columns[aim.Column].YamlName, row.Table.Noun);
            }

            return;
        }

        if (row.Cells[aim.Column] is null && !row.Table.Columns[aim.Column].BuildOnly)
        {
            field.IsMuted = true;
            return;
        }

        field.Add(testimony);
        if (testimony.Says is null && testimony.Prints is not null)
        {
            claims.Add(aim.Column, ClaimRank.Compatible, value, null, number);
        }
        else if (testimony.Relation != Relation.Different)
        {
            claims.Add(aim.Column, testimony.Relation == Relation.Same ? ClaimRank.Accepted : ClaimRank.Compatible, value, null, number);
        }
        else if (testimony.IsRival)
        {
            claims.Add(aim.Column, ClaimRank.Rival, value, null, number);
        }
    }
}
