using System.Globalization;

namespace Dataset.Generator.Api;

/// <summary>Writes one property per row, named after its key, and an obsolete forwarder per key that was retired.</summary>
public static class MembersEmitter
{
    public static GeneratedSource Emit(MembersModel model)
    {
        CodeWriter writer = CodeWriter.File(model.Namespace);
        writer.Block($"{model.Accessibility} static partial class {model.Container}", () =>
        {
            foreach (NamedMember member in model.Members)
            {
                // Completion shows the summary alone.
                string quote = member.Quote is null ? "" : $"<para>&#x201C;{CSharpText.Xml(member.Quote)}&#x201D;</para>";
                writer.Summary(CSharpText.Xml(member.Shown) + quote);
                writer.Line("/// <remarks>" + CSharpText.Xml(member.Place) + "</remarks>");

                WriteMember(writer, model, member.Name, member.Row);
            }

            foreach (Forwarder forwarder in model.Forwarders)
            {
                EmitForwarder(writer, model, forwarder);
            }
        });
        return new GeneratedSource(model.FullName + ".Members.g.cs", writer.ToString());
    }

    private static void EmitForwarder(CodeWriter writer, MembersModel model, Forwarder forwarder)
    {
        bool moved = forwarder.Targets.Count == 1;
        string message = (moved ? "moved to " : "split into ") + string.Join(", ", forwarder.Targets.Items)
            + (forwarder.Note.Length > 0 ? ": " + forwarder.Note : "");
        writer.Summary(CSharpText.Xml(message));
        if (!moved)
        {
            // Nobody is to be offered what does not compile.
            writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        }

        writer.Line($"[global::System.Obsolete({CSharpText.Literal(message)}{(moved ? "" : ", error: true")})]");
        WriteMember(writer, model, forwarder.Name, forwarder.Row);
    }

    private static void WriteMember(CodeWriter writer, MembersModel model, string name, int row) =>
        writer.Line($"public static {TypeNames.Global(model.FullName)} {name} => {model.DataClass}.At({row.ToString(CultureInfo.InvariantCulture)});")
            .Line();
}
