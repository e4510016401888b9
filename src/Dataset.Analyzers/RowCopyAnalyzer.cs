using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dataset.Analyzers;

/// <summary>
/// Refuses <c>with</c> on a row. C# gives every record a way to be copied and lets nobody take it away, so that the compiler is content with what
/// throws when it runs. As the check of keys it looks at the syntax first, for most files have no <c>with</c> at all.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RowCopyAnalyzer : DiagnosticAnalyzer
{
    public static readonly DiagnosticDescriptor Copied = CodeDiagnostic.Describe(
        "DS6003",
        "Copy of a row",
        "A row of {0} exists once and cannot be copied: use the row itself",
        DiagnosticSeverity.Error);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Copied);

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            Compilation compilation = start.Compilation;
            start.RegisterSyntaxTreeAction(tree => Check(tree, compilation));
        });
    }

    private static void Check(SyntaxTreeAnalysisContext context, Compilation compilation)
    {
        SemanticModel? model = null;
        foreach (WithExpressionSyntax copy in context.Tree.GetRoot(context.CancellationToken).DescendantNodes().OfType<WithExpressionSyntax>())
        {
            // Few files come here.
#pragma warning disable RS1030
            model ??= compilation.GetSemanticModel(context.Tree);
#pragma warning restore RS1030
            if (model.GetTypeInfo(copy.Expression, context.CancellationToken).Type is { IsRecord: true } row
                && row.GetAttributes().Any(a => DeclaresRows(a.AttributeClass)))
            {
                context.ReportDiagnostic(Diagnostic.Create(Copied, copy.WithKeyword.GetLocation(), row.Name));
            }
        }
    }

    // Each dataset has attributes of its own, which no other can name.
    private static bool DeclaresRows(INamedTypeSymbol? attribute) => attribute is
    {
        Name: "EntityAttribute" or "PartAttribute",
        ContainingNamespace: { Name: "Schema", ContainingNamespace: { Name: "Dataset", ContainingNamespace.IsGlobalNamespace: true } },
    };
}
