#!/usr/bin/env bash
# Microsoft.CodeAnalysis.CSharp 4.14.0, .NET 10 SDK.
# Guessed: a reference assembly has no bodies of methods, so that what stands in one does not change it, and who compiled against it need not compile
#   again.
# Seen: the bytes of UTF-8 literals and of constant arrays in bodies are in it, in <PrivateImplementationDetails>, if it is written beside the assembly
#   (as csc /refout does, by which MSBuild decides what to compile again); an ordinary string is not. Written alone, as metadata only, it has none of
#   them. An assembly with much data in literals so has it twice, and each change of the data compiles everything that refers to it.
# Output seen: beside the assembly: u8 True, array True, string False; alone: u8 False, array False, string False
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > probe.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup><PackageReference Include="Microsoft.CodeAnalysis.CSharp" Version="[4.14.0]" /></ItemGroup>
</Project>
PROJECT
cat > Program.cs <<'CODE'
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

const string Source = """
    public static class Kept
    {
        private static System.ReadOnlySpan<byte> Literal() => "literal-bytes"u8;
        private static System.ReadOnlySpan<byte> Numbers() => new byte[] { 97, 114, 114, 97, 121, 45, 98, 121, 116, 101, 115 };
        private static string Text() => "ordinary-text";
    }
    """;
string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
CSharpCompilation compilation = CSharpCompilation.Create(
    "kept",
    [CSharpSyntaxTree.ParseText(Source, new CSharpParseOptions(LanguageVersion.CSharp13))],
    [MetadataReference.CreateFromFile(typeof(object).Assembly.Location), MetadataReference.CreateFromFile(Path.Combine(framework, "System.Runtime.dll"))],
    new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, deterministic: true));

MemoryStream beside = new(), alone = new();
Require(compilation.Emit(new MemoryStream(), metadataPEStream: beside, options: new EmitOptions(includePrivateMembers: false)));
Require(compilation.Emit(alone, options: new EmitOptions(metadataOnly: true, includePrivateMembers: false)));
Console.WriteLine($"beside the assembly: {Found(beside)}; alone: {Found(alone)}");

static string Found(MemoryStream assembly)
{
    byte[] bytes = assembly.ToArray();
    bool Has(string text, Encoding encoding) => bytes.AsSpan().IndexOf(encoding.GetBytes(text)) >= 0;
    return $"u8 {Has("literal-bytes", Encoding.UTF8)}, array {Has("array-bytes", Encoding.UTF8)}, string {Has("ordinary-text", Encoding.Unicode)}";
}

static void Require(EmitResult result)
{
    if (!result.Success)
    {
        throw new InvalidOperationException(string.Join(Environment.NewLine, result.Diagnostics));
    }
}
CODE
seen=$(dotnet run 2>&1 | tail -n 1)
echo "$seen"
[ "$seen" = "beside the assembly: u8 True, array True, string False; alone: u8 False, array False, string False" ] || { echo "changed"; exit 1; }
