using System.Globalization;

namespace Dataset.Generator.Emit;

/// <summary>Writes one property per row, named after its key, and an obsolete forwarder per key that was retired.</summary>
public static class MembersEmitter
{
    public static GeneratedSource Emit(MembersModel model)
    {
        string type = TypeNames.Global(model.FullName);
        CodeWriter writer = CodeWriter.File(model.Namespace);
        writer.Block($"{model.Accessibility} static partial class {model.Container}", () =>
        {
            foreach (NamedMember member in model.Members)
            {
                writer.Summary(CSharpText.Xml(member.Shown));
                if (member.Quote is not null)
                {
                    writer.Line("/// <remarks>&#x201C;" + CSharpText.Xml(member.Quote) + "&#x201D;</remarks>");
                }

                writer.Line($"public static {type} {member.Name} => {model.DataClass}.At({member.Row.ToString(CultureInfo.InvariantCulture)});").Line();
            }

            foreach (Forwarder forwarder in model.Forwarders)
            {
                EmitForwarder(writer, type, forwarder);
            }
        });
        return new GeneratedSource(model.FullName + ".Members.g.cs", writer.ToString());
    }

    private static void EmitForwarder(CodeWriter writer, string type, Forwarder forwarder)
    {
        bool moved = forwarder.Targets.Count == 1;
        string message = (moved ? "moved to " : "split into ") + string.Join(", ", forwarder.Targets.Items) + (forwarder.Note.Length > 0 ? ": " + forwarder.Note : "");
        writer.Summary(CSharpText.Xml(message));
        writer.Line($"[global::System.Obsolete({CSharpText.Literal(message)}{(moved ? "" : ", error: true")})]");
        writer.Line($"public static {type} {forwarder.Name} => {forwarder.Targets[0]};").Line();
    }
}
