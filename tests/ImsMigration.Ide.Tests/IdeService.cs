using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition.Hosting;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Ide.Tests;

/// <summary>
/// Roslyn's <c>ICodeFixService</c>, which fills the light bulbs of Visual Studio and of the C# extension of VS Code. It is
/// internal to Roslyn, so it is called by reflection.
/// </summary>
internal sealed class IdeService : IDisposable
{
    private const string ServiceName = "Microsoft.CodeAnalysis.CodeFixes.ICodeFixService";

    private readonly CompositionHost _container;
    private readonly object _service;

    /// <summary>Composes the IDE features of the Roslyn that the tests run on.</summary>
    public IdeService()
    {
        _container = new ContainerConfiguration().WithAssemblies(MefHostServices.DefaultAssemblies).CreateContainer();
        HostServices = MefHostServices.Create(_container);
        var type = Assembly.Load("Microsoft.CodeAnalysis.Features").GetType(ServiceName, throwOnError: true)!;
        _service = _container.GetExport(type);
    }

    /// <summary>The services for a workspace whose documents the service is asked about.</summary>
    public MefHostServices HostServices { get; }

    /// <summary>Returns the actions of the light bulb at <paramref name="span"/>, in the order of the menu.</summary>
    public async Task<ImmutableArray<CodeAction>> ActionsAsync(TextDocument document, TextSpan span, CancellationToken cancellationToken = default)
    {
        var stream = Call("StreamFixesAsync", document, span, null, cancellationToken);
        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        await foreach (var collection in (IAsyncEnumerable<object>)stream)
        {
            foreach (var fix in (IEnumerable)Read(collection, "Fixes"))
            {
                actions.Add((CodeAction)Read(fix, "Action"));
            }
        }

        return actions.ToImmutable();
    }

    /// <summary>Releases the composition.</summary>
    public void Dispose() => _container.Dispose();

    private object Call(string method, params object?[] arguments) =>
        _service.GetType().GetInterface(ServiceName)!.GetMethods().Single(candidate => candidate.Name == method).Invoke(_service, arguments)!;

    private static object Read(object target, string member)
    {
        const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        var type = target.GetType();
        return (type.GetProperty(member, Any)?.GetValue(target) ?? type.GetField(member, Any)?.GetValue(target))!;
    }
}
