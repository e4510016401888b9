using Dataset.Compiler.Binding;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Judging;

/// <summary>Contradictions between articles must be judged, and what is judged must be a contradiction.</summary>
internal sealed class DisputeCheck(Draft draft)
{
    public void Check(DraftRow row, FieldEvidences fields)
    {
        Table table = row.Table;
        BoundRow bound = row.Bound!;
        List<Aim> judged = [];
        bool isComplete = !bound.IsBroken(table.Resolutions);
        if (table.Resolutions >= 0 && bound.IsSet(table.Resolutions))
        {
            Table part = table.Targets[table.Resolutions][0];
            int number = FirstRow(row.Cells[table.Resolutions]);
            foreach (BoundPart dispute in bound.Parts(table.Resolutions))
            {
                isComplete &= !dispute.Row.IsBroken(part.AimsAt);
                foreach (Aim aim in Testimony.AimsOf(table, part, dispute.Row).Where(a => a.Column >= 0))
                {
                    Add(row, aim, number, fields.Of(aim.Column), judged);
                }

                number++;
            }
        }

        for (int column = 0; isComplete && column < table.Columns.Length; column++)
        {
            if (fields.Known(column) is { Rival: { } rival } field && !field.IsMuted && !judged.Exists(a => a.Column == column))
            {
                field.IsMuted = true;
                draft.Report(
                    field.IsRivalPrinted ? ProvenanceFindings.DisputeRequired : ProvenanceFindings.OtherSourceDiffers, row.Path, rival.Node,
                    ValueText.Of(rival), table.Noun, ValueText.Of(bound.Value(column)!), table.Columns[column].YamlName);
            }
        }
    }

    private void Add(DraftRow row, Aim aim, int number, FieldEvidence field, List<Aim> judged)
    {
        string name = row.Table.Columns[aim.Column].YamlName;
        if (judged.Find(a => a.Column == aim.Column) is { } first)
        {
            draft.Report(ProvenanceFindings.DisputeTwice, row.Path, aim.Node, name, new NodeAddress(row.Path, first.Node));
            return;
        }

        judged.Add(aim);
        if (field.Rival is not null)
        {
            draft.Disputes.Add(new DraftDispute(row.Ref, aim.Column, number));
        }
        else if (!field.IsMuted && !IsUnread(row) && !row.Bound!.IsBroken(aim.Column))
        {
            draft.Report(ProvenanceFindings.DisputeStale, row.Path, aim.Node, name);
        }
    }

    /// <summary>Whether something in the row's evidence could not be read: it may be what contradicts.</summary>
    private static bool IsUnread(DraftRow row) =>
        row.Bound!.IsBroken(row.Table.Evidence) || row.Bound!.Parts(row.Table.Evidence).Any(p => p.Row.Broken.Count > 0);

    private static int FirstRow(Value? cell) => cell switch
    {
        PartRangeValue range => range.Start,
        RowValue single => single.Row.Row,
        _ => 0,
    };
}
