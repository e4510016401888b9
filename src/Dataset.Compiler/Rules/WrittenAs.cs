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
internal sealed record WrittenAs(Table Table, int Column, string Pattern, string Form) : RowRule(Table)
{
    /// <summary>No text of a row takes longer, unless the pattern tries the same again and again.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    private Regex? _whole;

    public static RuleType Type { get; } = new(nameof(WrittenAs), true, Read);

    private Regex Whole => _whole ??= new Regex(@"\A(?:" + Pattern + @")\z", RegexOptions.CultureInvariant, s_patience);

    /// <summary>Whether the text as a whole has the form.</summary>
    public bool Fits(string text) => Whole.IsMatch(text);

    protected override bool IsBroken(BoundRow bound) => bound.IsBroken(Column);

    protected override void Check(RuleScope scope, DraftRow row, BoundRow bound)
    {
        foreach (BoundScalar text in bound.Items(Column).OfType<BoundScalar>().Where(t => !Fits(t.Text)))
        {
            scope.Draft.Report(RuleFindings.WrittenOtherwise, row.Path, text.Node, row.NameOf(Column), Form, text.Text);
        }
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
