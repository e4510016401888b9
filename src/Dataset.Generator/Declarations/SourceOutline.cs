using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dataset.Generator.Declarations;

/// <summary>
/// What a file means to declarations, its own and those of other files, without what never does: comments, bodies, values of fields. While the
/// outlines of all files stay, so does everything that is read from them, and the compiler need not be asked.
/// </summary>
internal sealed class SourceOutline
{
    private static readonly ConditionalWeakTable<SyntaxTree, SourceOutline> s_known = new();

    private SourceOutline(
        string shared, ImmutableArray<TypeOutline> types, ImmutableArray<string> aliases, ImmutableArray<string> names, bool namesDataset) =>
        (Shared, Types, Aliases, Names, NamesDataset) = (shared, types, aliases, names, namesDataset);

    /// <summary>What declarations in any file may depend on: usings, aliases, the heads of types, members of enums, constants.</summary>
    public string Shared { get; }

    /// <summary>Every part of a type that stands in the file.</summary>
    public ImmutableArray<TypeOutline> Types { get; }

    /// <summary>The names that usings give to types.</summary>
    public ImmutableArray<string> Aliases { get; }

    /// <summary>Names in arguments of attributes and in constants: members that are called so count, whatever type they belong to.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Whether an attribute of the assembly may say how all declarations are called in YAML.</summary>
    public bool NamesDataset { get; }

    public static SourceOutline Of(SyntaxTree tree, CancellationToken cancellation)
    {
        if (!s_known.TryGetValue(tree, out SourceOutline? outline))
        {
            outline = new Writer(tree, cancellation).Outline();
            s_known.GetValue(tree, _ => outline);
        }

        return outline;
    }

    /// <summary>Whether everything that declarations outside of either file depend on is the same.</summary>
    /// <param name="other">The outline of the file as it was.</param>
    /// <param name="names">Names by which they speak of members.</param>
    public bool MeansTheSameAs(SourceOutline other, HashSet<string> names) =>
        ReferenceEquals(this, other) || (Shared == other.Shared && MembersCalled(names).SequenceEqual(other.MembersCalled(names)));

    private IEnumerable<(string, MemberOutline)> MembersCalled(HashSet<string> names) =>
        names.Count == 0 ? [] : Types.SelectMany(type => type.Members.Where(m => names.Contains(m.Name)).Select(m => (type.Id, m)));

    private sealed class Writer(SyntaxTree tree, CancellationToken cancellation)
    {
        private readonly StringBuilder _shared = new(((CSharpParseOptions)tree.Options).LanguageVersion.ToString());
        private readonly ImmutableArray<TypeOutline>.Builder _types = ImmutableArray.CreateBuilder<TypeOutline>();
        private readonly ImmutableArray<string>.Builder _aliases = ImmutableArray.CreateBuilder<string>();
        private readonly HashSet<string> _names = new(StringComparer.Ordinal);
        private List<NullableDirectiveTriviaSyntax> _nullable = [];
        private bool _namesDataset;

        public SourceOutline Outline()
        {
            if (tree.GetRoot(cancellation) is CompilationUnitSyntax root)
            {
                _nullable = root.ContainsDirectives ? [.. root.DescendantNodes(descendIntoTrivia: true).OfType<NullableDirectiveTriviaSyntax>()] : [];
                foreach (AttributeListSyntax list in root.AttributeLists
                    .Where(l => l.Attributes.Any(a => LastName(a.Name) is "Names" or "NamesAttribute")))
                {
                    _namesDataset = true;
                    AddNamesIn(list);
                    Whole(_shared, list);
                }

                Visit("", root.Externs, root.Usings, root.Members);
            }

            return new SourceOutline(_shared.ToString(), _types.ToImmutable(), _aliases.ToImmutable(), [.. _names], _namesDataset);
        }

        private void Visit(
            string space,
            SyntaxList<ExternAliasDirectiveSyntax> externs,
            SyntaxList<UsingDirectiveSyntax> usings,
            SyntaxList<MemberDeclarationSyntax> members)
        {
            foreach (ExternAliasDirectiveSyntax name in externs)
            {
                Whole(_shared, name);
            }

            foreach (UsingDirectiveSyntax name in usings)
            {
                Whole(_shared, name);
                if (name.Alias is { } alias)
                {
                    _aliases.Add(alias.Name.Identifier.ValueText);
                }
            }

            foreach (MemberDeclarationSyntax member in members)
            {
                switch (member)
                {
                    case BaseNamespaceDeclarationSyntax inner:
                        Whole(_shared, inner.Name);
                        string name = inner.Name.ToString().Replace(" ", "");
                        Visit(space.Length == 0 ? name : space + "." + name, inner.Externs, inner.Usings, inner.Members);
                        break;
                    case BaseTypeDeclarationSyntax type:
                        Visit(space, space, type);
                        break;
                    case DelegateDeclarationSyntax handler:
                        Whole(_shared, handler);
                        break;
                }
            }
        }

        private void Visit(string space, string container, BaseTypeDeclarationSyntax type)
        {
            cancellation.ThrowIfCancellationRequested();
            TypeDeclarationSyntax? withMembers = type as TypeDeclarationSyntax;
            string name = type.Identifier.ValueText;
            string id = container + "." + name + "`" + (withMembers?.TypeParameterList?.Parameters.Count ?? 0);
            ImmutableArray<MemberOutline>.Builder members = ImmutableArray.CreateBuilder<MemberOutline>();
            StringBuilder own = new();
            AddNamesIn(type.AttributeLists);
            _shared.Append(NullableAt(type)).Append('{');
            if (type is EnumDeclarationSyntax constants)
            {
                AddNamesIn(constants);
                Whole(_shared, constants);
            }
            else
            {
                Head(withMembers!);
                foreach (MemberDeclarationSyntax member in withMembers!.Members)
                {
                    Visit(space, id, member, own, members);
                }
            }

            _shared.Append('}');
            _types.Add(new TypeOutline(id, space, name, type, AttributesOf(type), own.ToString(), members.ToImmutable()));
        }

        private void Visit(
            string space, string container, MemberDeclarationSyntax member, StringBuilder own, ImmutableArray<MemberOutline>.Builder members)
        {
            switch (member)
            {
                case BaseTypeDeclarationSyntax type:
                    Visit(space, container, type);
                    return;
                case FieldDeclarationSyntax field when field.Modifiers.Any(SyntaxKind.ConstKeyword):
                    AddNamesIn(field);
                    Whole(_shared, field);
                    return;
            }

            AddNamesIn(member.AttributeLists);
            own.Append(NullableAt(member));
            WithoutBodies(own, member);
            StringBuilder modifiers = new();
            foreach (SyntaxToken modifier in member.Modifiers)
            {
                Add(modifiers, modifier);
            }

            foreach (string name in NamesOf(member))
            {
                members.Add(new MemberOutline(name, modifiers.ToString()));
            }
        }

        private static IEnumerable<string> NamesOf(MemberDeclarationSyntax member) => member switch
        {
            PropertyDeclarationSyntax property => [property.Identifier.ValueText],
            MethodDeclarationSyntax method => [method.Identifier.ValueText],
            EventDeclarationSyntax @event => [@event.Identifier.ValueText],
            DelegateDeclarationSyntax handler => [handler.Identifier.ValueText],
            BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(v => v.Identifier.ValueText),
            _ => [],
        };

        private static ImmutableArray<string> AttributesOf(BaseTypeDeclarationSyntax type) =>
            [.. type.AttributeLists.SelectMany(list => list.Attributes).Select(a => LastName(a.Name)).Distinct()];

        private static string LastName(NameSyntax name) => name switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => "",
        };

        /// <summary>Names in what the compiler evaluates.</summary>
        private void AddNamesIn(SyntaxList<AttributeListSyntax> attributes)
        {
            foreach (AttributeListSyntax list in attributes)
            {
                AddNamesIn(list);
            }
        }

        private void AddNamesIn(SyntaxNode evaluated)
        {
            foreach (SyntaxToken token in evaluated.DescendantTokens())
            {
                if (token.IsKind(SyntaxKind.IdentifierToken))
                {
                    _names.Add(token.ValueText);
                }
            }
        }

        /// <summary>A type up to its members.</summary>
        private void Head(TypeDeclarationSyntax type)
        {
            foreach (SyntaxNodeOrToken child in type.ChildNodesAndTokens())
            {
                if (child.AsNode() is MemberDeclarationSyntax)
                {
                    continue;
                }

                if (child.AsNode() is { } node)
                {
                    Whole(_shared, node);
                }
                else
                {
                    Add(_shared, child.AsToken());
                }
            }
        }

        private static void Whole(StringBuilder to, SyntaxNode node)
        {
            foreach (SyntaxToken token in node.DescendantTokens())
            {
                Add(to, token);
            }
        }

        /// <summary>That there is a body counts, and what is in it does not.</summary>
        private static void WithoutBodies(StringBuilder to, SyntaxNode node)
        {
            if (node is BlockSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax)
            {
                to.Append("{} ");
                return;
            }

            foreach (SyntaxNodeOrToken child in node.ChildNodesAndTokens())
            {
                if (child.AsNode() is { } inner)
                {
                    WithoutBodies(to, inner);
                }
                else
                {
                    Add(to, child.AsToken());
                }
            }
        }

        private static void Add(StringBuilder to, SyntaxToken token) => to.Append(token.Text).Append(' ');

        /// <summary>The directives that say here whether references may be null: the last one before, and those within.</summary>
        private string NullableAt(SyntaxNode node)
        {
            int before = _nullable.FindLastIndex(directive => directive.SpanStart < node.SpanStart);
            return string.Concat(_nullable.Skip(Math.Max(0, before)).TakeWhile(directive => directive.SpanStart < node.Span.End));
        }
    }
}

/// <summary>A part of a type.</summary>
/// <param name="Id">The type, as far as syntax tells: its namespace, the types around it, its name and how many parameters it has.</param>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name.</param>
/// <param name="Node">Where it stands.</param>
/// <param name="Attributes">The names of its attributes, as they are written.</param>
/// <param name="Own">Its members without their bodies: nobody else depends on them.</param>
/// <param name="Members">By which names others may speak of its members.</param>
internal sealed record TypeOutline(
    string Id,
    string Namespace,
    string Name,
    BaseTypeDeclarationSyntax Node,
    ImmutableArray<string> Attributes,
    string Own,
    ImmutableArray<MemberOutline> Members);

/// <summary>A member of some type, as far as others may speak of it.</summary>
internal readonly record struct MemberOutline(string Name, string Modifiers);
