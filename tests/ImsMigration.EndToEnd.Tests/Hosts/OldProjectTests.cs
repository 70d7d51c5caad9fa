using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using ImsMigration.WalkThrough.Dotnet;
using Xunit;

namespace ImsMigration.EndToEnd.Tests.Hosts;

/// <summary>A project of before the SDK, with packages.config: the package is a folder beside it, and its build file an import by path.</summary>
[Collection(HostTests.Name)]
public sealed class OldProjectTests(PackedAnalyzers analyzers) : IDisposable
{
    private const string Entry = "Old/Old.csproj";

    private const string Source = """
        using System.Collections.Generic;
        using System.Net.Http;

        internal static class Program
        {
            private static void Main(string[] args)
            {
                var form = new Dictionary<string, string>
                {
                    ["client_id"] = "0123",
                    ["client_secret"] = args[0],
                    ["jwt_token"] = args[1],
                };
                new HttpClient().PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(form)).Wait();
            }
        }

        """;

    private const string Configuration = """
        <?xml version="1.0" encoding="utf-8"?>
        <configuration>
          <appSettings>
            <add key="TokenUrl" value="https://ims-na1.adobelogin.com/ims/exchange/jwt"></add>
            <add key="OrgId" value="A@AdobeOrg" />
            <add key="PrivateKeyPath" value="keys\private.key" />
          </appSettings>
        </configuration>

        """;

    private readonly GeneratedSolution _solution = new(analyzers);

    [Theory]
    [InlineData("")]
    [InlineData("""<Analyzer Include="..\$(ImsMigrationFolder)\analyzers\dotnet\cs\ImsMigration.Analyzers.dll" /><Analyzer Include="..\$(ImsMigrationFolder)\analyzers\dotnet\cs\ImsMigration.CodeFixes.dll" />""")]
    public async Task Gets_the_analyzers_and_hands_them_its_files_once(string items)
    {
        await WriteAsync(items);

        var build = await _solution.BuildAsync(Entry);
        GeneratedSolution.AssertSucceeded(build);
        Assert.Equal(
            [("IMS0001", "Program.cs", 14), ("IMS0005", "App.config", 4), ("IMS0005", "App.config", 6), ("IMS0006", "private.key", 1)],
            BuildOutput.ImsWarnings(build.Output).Select(static warning => (warning.Id, Path.GetFileName(warning.File), warning.Line)).Order());

        await _solution.FormatAsync(Entry);

        Assert.DoesNotContain("jwt_token", _solution.Read("Old/Program.cs"), StringComparison.Ordinal);
        Assert.Equal(Configuration.Replace("exchange/jwt", "token/v3", StringComparison.Ordinal), _solution.Read("Old/App.config"));
        var migrated = await _solution.BuildAsync(Entry);
        GeneratedSolution.AssertSucceeded(migrated);
        Assert.DoesNotContain(BuildOutput.ImsWarnings(migrated.Output), static warning => warning.Id == "IMS0001");
    }

    /// <summary>Deletes the solution.</summary>
    public void Dispose() => _solution.Dispose();

    /// <summary>Writes the project with <paramref name="items"/> more; a project of the SDK beside it brings the reference assemblies along.</summary>
    private async Task WriteAsync(string items)
    {
        _solution.Write("References/References.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net472</TargetFramework></PropertyGroup></Project>""");
        await _solution.RestoreAsync("References/References.csproj");
        using var assets = JsonDocument.Parse(_solution.Read("References/obj/project.assets.json"));
        var cache = assets.RootElement.GetProperty("packageFolders").EnumerateObject().First().Name;
        var references = assets.RootElement.GetProperty("libraries").EnumerateObject()
            .First(static library => library.Name.StartsWith("Microsoft.NETFramework.ReferenceAssemblies.net472/", StringComparison.Ordinal))
            .Value.GetProperty("path").GetString()!;
        _solution.Write("Old/Program.cs", Source);
        _solution.Write("Old/App.config", Configuration);
        _solution.Write("Old/keys/private.key", "-----BEGIN PRIVATE " + "KEY-----\n");
        _solution.Write("Old/packages.config", $"""<packages><package id="{AnalyzerPackage.Id}" version="0" targetFramework="net472" developmentDependency="true" /></packages>""");
        _solution.Write(Entry, $"""
            <?xml version="1.0" encoding="utf-8"?>
            <Project ToolsVersion="15.0" xmlns="http://schemas.microsoft.com/developer/msbuild/2003">
              <Import Project="$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.Common.props" Condition="Exists('$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.Common.props')" />
              <PropertyGroup>
                <Configuration Condition="'$(Configuration)' == ''">Debug</Configuration>
                <OutputType>Exe</OutputType>
                <RootNamespace>Old</RootNamespace>
                <AssemblyName>Old</AssemblyName>
                <TargetFrameworkVersion>v4.7.2</TargetFrameworkVersion>
                <TargetFrameworkRootPath>{Path.Combine(cache, references, "build")}/</TargetFrameworkRootPath>
                <OutputPath>bin\Debug\</OutputPath>
                <ImsMigrationFolder>{_solution.ExtractPackage()}</ImsMigrationFolder>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="System" />
                <Reference Include="System.Net.Http" />
                <Compile Include="Program.cs" />
                <None Include="App.config" />
                <None Include="packages.config" />
                <Content Include="keys\private.key" />
                {items}
              </ItemGroup>
              <Import Project="$(MSBuildToolsPath)\Microsoft.CSharp.targets" />
              <Import Project="..\$(ImsMigrationFolder)\build\ImsMigration.Analyzers.targets" />
            </Project>

            """);
    }
}
