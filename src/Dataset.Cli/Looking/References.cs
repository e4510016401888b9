using Dataset.Compiler.Binding;
using Dataset.Compiler.Schema;

namespace Dataset.Cli.Looking;

/// <summary>A reference in a row or in what is nested in it.</summary>
/// <param name="Place">The field, with those around it: <c>participants.who</c>.</param>
/// <param name="Targets">The tables to which it may lead.</param>
/// <param name="To">What it says.</param>
internal sealed record Reference(string Place, Table[] Targets, BoundReference To);

/// <summary>Finds references.</summary>
internal static class References
{
    public static IEnumerable<Reference> Of(BoundRow row) => Of(row, "");

    private static IEnumerable<Reference> Of(BoundRow row, string place)
    {
        for (int column = 0; column < row.Values.Count; column++)
        {
            string own = place + row.Table.Columns[column].YamlName;
            foreach (BoundValue value in row.Items(column))
            {
                IEnumerable<Reference> found = value is BoundPart part ? Of(part.Row, own + ".")
                    : value is BoundReference to ? [new Reference(own, row.Table.Targets[column], to)]
                    : [];
                foreach (Reference reference in found)
                {
                    yield return reference;
                }
            }
        }
    }
}
