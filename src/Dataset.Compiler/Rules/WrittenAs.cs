using System.Text.RegularExpressions;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Rules;

/// <summary><c>[WrittenAs(pattern, form)]</c>: the text as a whole has this form.</summary>
/// <param name="Table">The table.</param>
/// <param name="Column">The text.</param>
/// <param name="Pattern">The form as a regular expression.</param>
/// <param name="Form">The form in words.</param>
internal sealed record WrittenAs(Table Table, int Column, string Pattern, string Form) : Rule(Table)
{
    /// <summary>No text of a row takes longer, unless the pattern tries the same again and again.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    private Regex? _whole;

    /// <summary>
    /// What had the form when all was last checked: after an edit most texts are those of before, and matching was half of what all rules cost.
    /// </summary>
    private HashSet<string> _known = [];

    public static RuleType Type { get; } = new(nameof(WrittenAs), true, Read);

    private Regex Whole => _whole ??= new Regex(@"\A(?:" + Pattern + @")\z", RegexOptions.CultureInvariant, s_patience);

    /// <summary>Whether the text as a whole has the form.</summary>
    public bool Fits(string text) => Whole.IsMatch(text);

    public override void Check(RuleScope scope)
    {
        HashSet<string> now = new(StringComparer.Ordinal);
        foreach (DraftRow row in scope.Draft.Tables[Table.Index])
        {
            // What is wrong with a broken column has been said.
            foreach (BoundScalar text in row.Bound is { } bound && !bound.IsBroken(Column) ? bound.Items(Column).OfType<BoundScalar>() : [])
            {
                if (now.Contains(text.Text) || _known.Contains(text.Text) || Fits(text.Text))
                {
                    now.Add(text.Text);
                }
                else
                {
                    scope.Draft.Report(RuleFindings.WrittenOtherwise, row.Path, text.Node, row.NameOf(Column), Form, text.Text);
                }
            }
        }

        // Whole or not at all: another compilation may check by this very rule meanwhile.
        _known = now;
    }

    private static WrittenAs? Read(RuleDeclaration declared)
    {
        WrittenAs rule = new(declared.Table, declared.Column, declared.Attribute.Arguments[0], declared.Attribute.Arguments[1]);
        return declared.Accept(declared.Own.Scalar is not TextType ? "it must be a text" : rule.ProblemOfPattern(), rule);
    }

    private string? ProblemOfPattern()
    {
        try
        {
            _ = Whole;
            return null;
        }
        catch (ArgumentException)
        {
            return "the pattern is no regular expression";
        }
    }
}
