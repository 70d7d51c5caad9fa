using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Acme;

/// <summary>Static members that each have an effect: they write the number that they are given down.</summary>
public static class Effects
{
    /// <summary>A function that has an effect when it is called.</summary>
    public static readonly Action<int> Callback = Write;

    /// <summary>A counter that everybody can write.</summary>
#pragma warning disable CA2211 // That is what it is for.
    public static int Total;
#pragma warning restore CA2211

    /// <summary>Has an effect.</summary>
    public static void Write(int effect) => EffectsLog.Append(effect);

    /// <summary>Has an effect, and gives the number back.</summary>
    public static int Number(int effect)
    {
        Write(effect);
        return effect;
    }

    /// <summary>Has an effect, and says yes.</summary>
    public static bool IsOn(int effect) => Number(effect) == effect;

    /// <summary>Has an effect, and says no.</summary>
    public static bool IsForbidden(int effect) => Number(effect) != effect;

    /// <summary>Has an effect, and gives <paramref name="value"/> back.</summary>
    public static T Through<T>(int effect, T value)
    {
        Write(effect);
        return value;
    }

    /// <summary>Has an effect with <paramref name="value"/>.</summary>
    public static void Use(int effect, object? value)
    {
        GC.KeepAlive(value);
        Write(effect);
    }

    /// <summary>Has an effect, and counts.</summary>
    public static void Count(int effect, out int count) => count = Number(effect);

    /// <summary>Has an effect that can be waited for.</summary>
    public static async Task WriteAsync(int effect)
    {
        await Task.Yield();
        Write(effect);
    }

    /// <summary>Has an effect that can be waited for, and gives the number back.</summary>
    public static async Task<int> NumberAsync(int effect)
    {
        await WriteAsync(effect);
        return effect;
    }

    /// <summary>One item. Counting it is the effect.</summary>
    public static IEnumerable<int> Items(int effect)
    {
        Write(effect);
        yield return effect;
    }
}
