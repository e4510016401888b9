using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dataset.Analyzers;

/// <summary>
/// Checks the literals that a dataset's <c>Find</c> and <c>TryFind</c> are asked for. It runs at every keystroke, so that what the syntax alone
/// decides comes first: a key that every class of this name has needs no look at what the name means. An action on the syntax tree is the one kind
/// for which the compiler does not bind the whole file before.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KeyLiteralAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => KeyDiagnostics.All;

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            Compilation compilation = start.Compilation;
            Lazy<KnownKeys> known = new(() => new KnownKeys(compilation));
            start.RegisterSyntaxTreeAction(tree => Check(tree, compilation, known));
        });
    }

    private static void Check(SyntaxTreeAnalysisContext context, Compilation compilation, Lazy<KnownKeys> known)
    {
        SemanticModel? model = null;
        SyntaxNode root = context.Tree.GetRoot(context.CancellationToken);
        foreach (InvocationExpressionSyntax call in root.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (LookUpCall.Of(call) is not { } asked)
            {
                continue;
            }

            if (known.Value.IsEmpty)
            {
                return;
            }

            // A name that no class with keys has may still be an alias of one.
            IReadOnlyList<LookUp> named = asked.ClassName is null ? [] : known.Value.Named(asked.ClassName);
            if (named.Count == 0 ? !MayBeAlias(call, asked.ClassName) : named.All(l => l.Has(asked.Key)))
            {
                continue;
            }

            // Only few calls come here, and what their names mean is asked without the body around them.
#pragma warning disable RS1030
            model ??= compilation.GetSemanticModel(context.Tree);
#pragma warning restore RS1030
            if (ClassOf(model, call, asked, context.CancellationToken) is { } type && known.Value.Of(type) is { } lookUp && !lookUp.Has(asked.Key))
            {
                context.ReportDiagnostic(KeyAdvice.About(lookUp, asked.Key, asked.Literal.GetLocation()));
            }
        }
    }

    private static bool MayBeAlias(InvocationExpressionSyntax call, string? name) =>
        call.SyntaxTree.GetRoot() is CompilationUnitSyntax file && file.Usings.Any(u => name is null
            ? u.StaticKeyword.IsKind(SyntaxKind.StaticKeyword)
            : u.Alias?.Name.Identifier.ValueText == name);

    private static INamedTypeSymbol? ClassOf(
        SemanticModel model, InvocationExpressionSyntax call, LookUpCall asked, CancellationToken cancellation)
    {
        // A variable or a property of this name would be what the code means.
        switch (asked.Receiver)
        {
            case null:
                return (model.GetSymbolInfo(call, cancellation).Symbol as IMethodSymbol)?.ContainingType;
            case IdentifierNameSyntax name:
                ISymbol? symbol = model.LookupSymbols(name.SpanStart, name: name.Identifier.ValueText).FirstOrDefault();
                return (symbol is IAliasSymbol alias ? alias.Target : symbol) as INamedTypeSymbol;
            default:
                return model.GetSpeculativeSymbolInfo(
                    asked.Receiver.SpanStart, asked.Receiver, SpeculativeBindingOption.BindAsExpression).Symbol as INamedTypeSymbol;
        }
    }
}

/// <summary>A call that may be a look-up, as far as it can be told without knowing what its names mean.</summary>
/// <param name="Receiver">What stands before the point; null where the method is called by its name alone.</param>
/// <param name="ClassName">The last name of the receiver.</param>
/// <param name="Literal">The literal.</param>
/// <param name="Key">The key that the literal is.</param>
internal sealed record LookUpCall(ExpressionSyntax? Receiver, string? ClassName, LiteralExpressionSyntax Literal, string Key)
{
    public static LookUpCall? Of(InvocationExpressionSyntax call)
    {
        (ExpressionSyntax? receiver, SimpleNameSyntax? method) = call.Expression switch
        {
            MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression } access => (access.Expression, access.Name),
            IdentifierNameSyntax name => (null, name),
            _ => (null, null),
        };
        if (method?.Identifier.ValueText is not ("Find" or "TryFind")
            || call.ArgumentList.Arguments is not { Count: 1 or 2 } arguments
            || arguments[0].Expression is not LiteralExpressionSyntax literal
            || KeyOf(literal) is not { } key)
        {
            return null;
        }

        string? className = receiver switch
        {
            SimpleNameSyntax name => name.Identifier.ValueText,
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
            _ => null,
        };
        return receiver is not null && className is null ? null : new LookUpCall(receiver, className, literal, key);
    }

    private static string? KeyOf(LiteralExpressionSyntax literal) => literal.Kind() switch
    {
        SyntaxKind.StringLiteralExpression or SyntaxKind.Utf8StringLiteralExpression => literal.Token.Value as string,
        SyntaxKind.NumericLiteralExpression => literal.Token.Value is int or long
            ? ((IFormattable)literal.Token.Value).ToString(null, CultureInfo.InvariantCulture)
            : null,
        _ => null,
    };
}
