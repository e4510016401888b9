using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;
using Dataset.Site.Html;
using Dataset.Site.Reading;

namespace Dataset.Site.Pages;

/// <summary>Writes what many pages show, with links that are relative to one of them.</summary>
/// <param name="model">The dataset.</param>
/// <param name="path">The page's path in the site.</param>
internal sealed class PageWriter(SiteModel model, string path)
{
    private readonly string _root = PageFrame.Root(path);

    public SiteModel Model => model;

    public string Path => path;

    public HtmlWriter Html { get; } = new();

    /// <summary>An address in the site, from this page.</summary>
    public string To(string target) =>
        target.StartsWith(path + "#", StringComparison.Ordinal) ? target[path.Length..] : _root + target;

    /// <summary>A link to a row; what is false says so wherever it is named.</summary>
    public void Link(RowRef row, string? text = null)
    {
        if (model.FaultOf(row) is { } fault)
        {
            Html.Open("span", ("class", "false-name"));
            FalseBadge(fault);
            Html.Text(" ").Element("a", text ?? model.TitleOf(row), ("href", To(model.PathOf(row)))).Close();
        }
        else
        {
            Html.Element("a", text ?? model.TitleOf(row), ("href", To(model.PathOf(row))));
        }
    }

    public void FalseBadge(EnumMember? fault, string? otherwise = null) =>
        Html.Element("strong", fault is null ? otherwise ?? "False" : "False: " + Labels.OfMember(fault.YamlName), ("class", "badge false"));

    /// <summary>What a value rests on, as a word with a look of its own.</summary>
    public void SupportBadge(Support? support)
    {
        (string word, string name, string meaning)? badge = support switch
        {
            Support.Article => ("article", "article", "An article states it."),
            Support.Inferred => ("inferred", "inferred", "Concluded; no article states it."),
            Support.External => ("looked up", "external", "Looked up in another work; no article of this dataset states it."),
            Support.Editorial => ("editorial", "editorial", "The curators’ own classification."),
            _ => null,
        };
        if (badge is { } b)
        {
            Html.Element("span", b.word, ("class", "badge support-" + b.name), ("title", b.meaning));
        }
    }

    /// <summary>A value of a column, item by item where it is a list.</summary>
    public void Value(ColumnSpec column, Value? value)
    {
        if (value is ListValue list && list.Items.Count > 1)
        {
            bool isShort = list.Items.Items.All(v => v is EnumValue or IntValue or LongValue);
            Html.Open("ul", ("class", isShort ? "items short" : "items"));
            foreach (Value item in list.Items)
            {
                Html.Open("li");
                Single(column, item);
                Html.Close();
            }

            Html.Close();
        }
        else if ((value is ListValue { Items.Count: 1 } one ? one.Items[0] : value) is { } single)
        {
            Single(column, single);
        }
        else
        {
            Html.Element("span", "none", ("class", "nothing"));
        }
    }

    /// <summary>A value in plain words.</summary>
    public string Plain(Value? value) => value switch
    {
        null => "",
        RowValue row => model.TitleOf(row.Row),
        ListValue list => string.Join(", ", list.Items.Items.Select(Plain)),
        EnumValue member => Labels.OfMember(member.Member.YamlName),
        BoolValue flag => flag.Value ? "yes" : "no",
        DurationValue duration => DurationText.Of(duration.Duration),
        TextValue text => text.Text,
        ScalarValue scalar => DateText.Of(scalar),
        _ => "",
    };

    private void Single(ColumnSpec column, Value value)
    {
        switch (value)
        {
            case RowValue row when !column.HoldsParts:
                Link(row.Row);
                break;
            case EnumValue member:
                Html.Element("span", Labels.OfMember(member.Member.YamlName), ("class", "member"));
                break;
            case UriValue address:
                External(address.Text);
                break;
            case FuzzyDateValue or DateValue:
                Html.Element("time", model.Roles.TextOf(column, (ScalarValue)value), ("title", ((ScalarValue)value).Type.Write((ScalarValue)value)));
                break;
            case TextValue text:
                Linked(text.Text);
                break;
            case TextSpanValue span:
                Html.Text("characters " + span.Start.ToString(System.Globalization.CultureInfo.InvariantCulture) + "–"
                    + span.End.ToString(System.Globalization.CultureInfo.InvariantCulture));
                break;
            default:
                Html.Text(Plain(value));
                break;
        }
    }

    /// <summary>A text in which an address of the web becomes a link.</summary>
    public void Linked(string text)
    {
        int at = text.IndexOf("http", StringComparison.Ordinal);
        if (at >= 0 && (at == 0 || !char.IsLetterOrDigit(text[at - 1])))
        {
            int end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            if (Uri.TryCreate(text[at..end], UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https")
            {
                Html.Text(text[..at]);
                External(text[at..end]);
                Html.Text(text[end..]);
                return;
            }
        }

        Html.Text(text);
    }

    /// <summary>An address of the web as a link; any other is a text: whoever follows it should know what it does.</summary>
    public void External(string address)
    {
        bool isOfWeb = Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https";
        _ = isOfWeb ? Html.Element("a", address, ("href", address), ("rel", "noreferrer noopener external"), ("class", "external"))
            : Html.Text(address);
    }

    /// <summary>A button that copies a text; without scripts, the text itself is there to be selected.</summary>
    public void Copy(string label, string text)
    {
        Html.Open("div", ("class", "copy")).Element("span", label, ("class", "copy-label"));
        Html.Element("code", text);
        Html.Element("button", "Copy", ("type", "button"), ("hidden", ""), ("data-copy", text), ("aria-label", "Copy: " + label)).Close();
    }

    /// <summary>Where one is: the list and the page.</summary>
    public void Trail(params ReadOnlySpan<(string Target, string Label)> steps)
    {
        Html.Open("nav", ("class", "trail"), ("aria-label", "Trail")).Element("a", model.Name, ("href", To("index.html")));
        foreach ((string target, string label) in steps)
        {
            Html.Element("span", "›", ("aria-hidden", "true")).Element("a", label, ("href", To(target)));
        }

        Html.Close().Line();
    }
}
