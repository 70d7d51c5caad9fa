using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.Code;
using ImsMigration.TestKit.Hostile;
using ImsMigration.Values;
using ImsMigration.Values.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace ImsMigration.Analyzers.Tests.BadInput;

/// <summary>The work on one question is counted, and past the budget the answer is "unknown".</summary>
public sealed class WorkBudgetTests
{
    [Fact]
    public void A_question_is_over_when_its_steps_are_spent()
    {
        var work = new WorkBudget();
        while (work.TrySpend())
        {
        }

        Assert.True(work.IsExceeded);
        Assert.False(work.TrySpend());
    }

    [Fact]
    public void A_reader_that_calls_itself_too_deep_is_stopped()
    {
        var work = new WorkBudget();
        var depth = 0;
        while (work.TryEnter())
        {
            depth++;
        }

        Assert.InRange(depth, 50, 1_000);
        Assert.True(work.IsExceeded);
    }

    [Fact]
    public void Depth_is_given_back()
    {
        var work = new WorkBudget();
        for (var turn = 0; turn < 10_000; turn++)
        {
            Assert.True(work.TryEnter());
            work.Leave();
        }
    }

    [Fact]
    public void The_questions_of_one_file_share_a_budget()
    {
        var file = WorkBudget.OfFile(CSharpSyntaxTree.ParseText("class C { }"));
        var questions = 0;
        while (!file.IsExceeded)
        {
            var question = new WorkBudget(file);
            question.TrySpend(1_000);
            questions++;
        }

        Assert.InRange(questions, 10, 1_000);
        Assert.False(new WorkBudget(file).TrySpend());
    }

    [Fact]
    public async Task A_slice_that_is_cut_says_so()
    {
        var (graph, value) = await ReturnedByAsync("60 methods that call each other", "M0");
        var slice = graph.Backward([value], static _ => false);
        Assert.False(slice.IsComplete);
    }

    [Fact]
    public async Task A_chain_of_thousands_of_variables_is_followed_to_its_end()
    {
        var (graph, value) = await ReturnedByAsync("3,000 locals in a chain", "Q");
        var work = new WorkBudget();
        var slice = graph.Backward([value], static _ => false, work: work);
        Assert.True(slice.IsComplete);
        Assert.Contains(slice.Symbols, static symbol => symbol.Name == "a1");
        Assert.InRange(work.Steps, 3_000, 40_000);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(30)]
    [InlineData(200)]
    public async Task Lines_that_choose_from_each_other_have_each_text_once(int lines)
    {
        var (graph, value) = await ReturnedByAsync($"{lines} lines that choose", "Q");
        var secret = value.Syntax.DescendantNodes().OfType<AssignmentExpressionSyntax>().Single(static entry => entry.Left.ToString().Contains("client_secret")).Right;
        var texts = new TextReader(graph).Read(secret);
        Assert.False(texts.IsAll);
        Assert.Equal(texts.Texts.Length, texts.Texts.Select(static text => (text.Text, text.Node)).Distinct().Count());
    }

    private static async Task<(FlowGraph Graph, IOperation Value)> ReturnedByAsync(string program, string method)
    {
        var compilation = (await HostilePrograms.Get(program).Write().ToSolution().Projects.Single().GetCompilationAsync())!;
        var graph = new FlowGraph(new ProgramModel([compilation], CancellationToken.None));
        var declaration = compilation.SyntaxTrees.SelectMany(static tree => tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()).First(declared => declared.Identifier.ValueText == method);
        return (graph, graph.Program.OperationOf(ReturnSyntax.ValuesOfFunction(declaration).Last())!);
    }
}
