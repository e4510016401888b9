using System.Globalization;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Schema;

namespace Dataset.Compiler.Compiling;

/// <summary>
/// A property was renamed and YAML left as it was: many rows use a name that is no field, and a field that would take what they hold is used nowhere.
/// That is one cause, and is said once, with what puts it right.
/// </summary>
internal static class RenamedFields
{
    /// <summary>So few may be slips: each is said.</summary>
    private const int MinUses = 3;

    /// <summary>Of more that it may have been, nobody knows which.</summary>
    private const int MaxNamed = 3;

    /// <summary>The findings, with one in the place of all that a rename explains.</summary>
    public static IReadOnlyList<Finding> Fold(List<Finding> findings, EquatableArray<BoundFile> files)
    {
        Finding[][] groups =
        [
            .. findings.Where(f => f.UnknownName is not null).GroupBy(f => (f.UnknownName!.Table, f.UnknownName.Name))
                .Select(g => g.ToArray()).Where(g => g.Count(f => f.Kind == BindingFindings.UnknownField) >= MinUses),
        ];
        if (groups.Length == 0)
        {
            return findings;
        }

        UsedColumns used = UsedColumns.Of(files);
        var explained = new HashSet<Finding>(ReferenceComparer.Instance);
        List<Finding> folded = [];
        foreach (Finding[] group in groups)
        {
            Finding[] uses = [.. group.Where(f => f.Kind == BindingFindings.UnknownField)];
            ColumnSpec[] candidates =
            [
                .. used.Unused(uses[0].UnknownName!).Where(c => uses[0].Meant is not { } meant || c.YamlName == meant),
            ];
            if (candidates.Length is 0 or > MaxNamed)
            {
                continue;
            }

            // What a row lacks since its field has another name is not missing as well.
            string[] lacking = [.. candidates.Select(c => c.YamlName)];
            Finding[] missing =
            [
                .. findings.Where(f => f.Kind == BindingFindings.MissingField
                    && f.Arguments[1].Text == uses[0].Arguments[1].Text && lacking.Contains(f.Arguments[0].Text, StringComparer.Ordinal)),
            ];
            Finding first = uses.OrderBy(f => f.At?.Path, StringComparer.Ordinal).ThenBy(f => f.At?.Start).First();
            folded.Add(Finding.Create(
                BindingFindings.RenamedField,
                first.At!.Value,
                uses.Length.ToString(CultureInfo.InvariantCulture),
                uses[0].UnknownName!.Name,
                string.Join(" or ", candidates.Select(c => "'" + c.Name + "'")),
                string.Join(" or ", candidates.Select(c => "'" + c.YamlName + "'"))) with
            {
                IsFixed = group.Concat(missing).Any(f => f.IsFixed),
            });
            explained.UnionWith(group.Concat(missing));
        }

        return [.. findings.Where(f => !explained.Contains(f)), .. folded];
    }

    private sealed class ReferenceComparer : IEqualityComparer<Finding>
    {
        public static readonly ReferenceComparer Instance = new();

        public bool Equals(Finding? x, Finding? y) => ReferenceEquals(x, y);

        public int GetHashCode(Finding obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }

    /// <summary>Which columns of which tables have a value anywhere.</summary>
    private sealed class UsedColumns
    {
        private readonly Dictionary<string, (Table Table, bool[] Used)> _tables = new(StringComparer.Ordinal);

        public static UsedColumns Of(EquatableArray<BoundFile> files)
        {
            var columns = new UsedColumns();
            foreach (BoundRow row in files.Items.SelectMany(f => f.Rows.Rows.Items))
            {
                columns.Add(row);
            }

            return columns;
        }

        /// <summary>The fields without a value that could have taken what stands below a name.</summary>
        public IEnumerable<ColumnSpec> Unused(UnknownName name) => !_tables.TryGetValue(name.Table, out (Table Table, bool[] Used) table)
            ? []
            : table.Table.Spec.Columns.Items.Where((c, i) => c.IsField && c.Written && !table.Used[i] && Takes(c, name.Shape));

        private static bool Takes(ColumnSpec column, ValueShape shape) => shape switch
        {
            ValueShape.List => column.IsList,
            ValueShape.Mapping => column.HoldsParts || column.IsMap,
            _ => !column.HoldsParts,
        };

        private void Add(BoundRow row)
        {
            if (!_tables.TryGetValue(row.Table.Spec.FullName, out (Table Table, bool[] Used) table))
            {
                _tables.Add(row.Table.Spec.FullName, table = (row.Table, new bool[row.Values.Count]));
            }

            for (int i = 0; i < row.Values.Count; i++)
            {
                if (row.Values[i] is { IsDefault: false } value)
                {
                    table.Used[i] = true;
                    AddNested(value);
                }
            }
        }

        private void AddNested(BoundValue value)
        {
            switch (value)
            {
                case BoundPart part:
                    Add(part.Row);
                    break;
                case BoundList list:
                    foreach (BoundValue item in list.Items)
                    {
                        AddNested(item);
                    }

                    break;
            }
        }
    }
}
