using System;
using System.Linq;
using ImsMigration.Adobe;
using Xunit;

namespace ImsMigration.Analyzers.Tests.Gate;

/// <summary>The search that looks at every third pair of a text must find what a search that looks at all of it finds.</summary>
public sealed class WordSetTests
{
    private static readonly string[] s_words = ["abab", "_sdk", "aaaa", "aaaaa", "babab", "ims/token", "ims/exchange", "exchange", "adobe", "ServicePrincipalCredentials", "señor", "\uD83D\uDD11key"];

    [Fact]
    public void Every_word_is_found_alone_and_at_the_end_of_a_text()
    {
        var set = new WordSet(s_words);
        for (var word = 0; word < s_words.Length; word++)
        {
            foreach (var before in Enumerable.Range(0, 8).Select(static length => new string('x', length)))
            {
                Assert.Equal(Expected(before + s_words[word]), set.In(before + s_words[word]));
                Assert.Equal(Expected(before + s_words[word] + "yz"), set.In(before + s_words[word] + "yz"));
            }
        }
    }

    [Fact]
    public void A_part_of_a_word_is_not_taken_for_it()
    {
        var set = new WordSet(s_words);
        foreach (var word in s_words)
        {
            Assert.Equal(Expected(word[1..]), set.In(word.AsSpan(1)));
            Assert.Equal(Expected(word[..^1]), set.In(word.AsSpan(0, word.Length - 1)));
        }
    }

    [Fact]
    public void Random_texts_of_few_characters_are_searched_as_by_a_search_for_each_word()
    {
        // The few characters make words begin everywhere and overlap. The seed makes every run the same.
        var random = new Random(20261127);
        var set = new WordSet(s_words);
        for (var round = 0; round < 20_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(0, 12)).Select(_ => random.Next(6) == 0 ? s_words[random.Next(s_words.Length)] : "ab_sdke"[random.Next(7)].ToString()));
            Assert.Equal(Expected(text), set.In(text));
        }
    }

    [Fact]
    public void As_many_words_as_an_answer_has_bits_are_told_apart()
    {
        var words = Enumerable.Range(0, WordSet.MostWords).Select(static number => $"word{number:00}").ToArray();
        var set = new WordSet(words);
        for (var word = 0; word < words.Length; word++)
        {
            Assert.Equal(1UL << word, set.In($"some text with {words[word]} in it"));
        }

        Assert.Equal(ulong.MaxValue, set.In(string.Join(' ', words)));
    }

    [Fact]
    public void Texts_shorter_than_any_word_hold_none()
    {
        var set = new WordSet(s_words);
        Assert.Equal(0UL, set.In(string.Empty));
        Assert.Equal(0UL, set.In("a"));
        Assert.Equal(0UL, set.In("ab"));
        Assert.Equal(0UL, set.In("aba"));
    }

    [Fact]
    public void Words_that_it_could_miss_are_refused()
    {
        Assert.Throws<ArgumentException>(static () => new WordSet(["jwt"]));
        Assert.Throws<ArgumentException>(static () => new WordSet(Enumerable.Range(0, WordSet.MostWords + 1).Select(static number => $"word{number}").ToArray()));
    }

    private static ulong Expected(string text) =>
        s_words.Select((word, bit) => text.Contains(word, StringComparison.Ordinal) ? 1UL << bit : 0UL).Aggregate(0UL, static (all, one) => all | one);
}
