namespace ImsMigration.Harm.Tests.Effects;

/// <summary>The file of the program that has the effects which no library has. What has no line in the log by itself is written there when the program ends.</summary>
internal static class PlantedFile
{
    /// <summary>Its name.</summary>
    public const string Name = "Planted.cs";

    /// <summary>Its text, in the oldest language version of a program.</summary>
    public const string Text = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Threading.Tasks;

        internal sealed class Planted : IDisposable, IFormattable
        {
            internal static readonly IListener Listener = new Recorder();
            internal static readonly List<int> Numbers = new List<int>();
            internal static int Count;
            private readonly int _number;

            static Planted()
            {
                Happened += Write;
                AppDomain.CurrentDomain.ProcessExit += (sender, e) => File.AppendAllText(
                    Environment.GetEnvironmentVariable("EFFECTS_LOG"), "count " + Count + " numbers " + string.Join(",", Numbers) + "\n");
            }

            internal Planted(int number)
            {
                _number = number;
            }

            internal static event Action<int> Happened;

            internal interface IListener
            {
                void Hear(int effect);
            }

            internal int Value
            {
                get { return Number(_number); }
                set { Write(_number); }
            }

            internal static void Raise(int effect)
            {
                Happened?.Invoke(effect);
            }

            internal static void Write(int effect)
            {
                File.AppendAllText(Environment.GetEnvironmentVariable("EFFECTS_LOG"), effect + "\n");
            }

            internal static int Number(int effect)
            {
                Write(effect);
                return effect;
            }

            public static implicit operator string(Planted planted)
            {
                return planted.ToString();
            }

            public static Planted operator +(Planted planted, int other)
            {
                Write(planted._number);
                return planted;
            }

            public string Text
            {
                get { return ToString(); }
            }

            internal int this[int index]
            {
                get { return Number(_number); }
            }

            internal static void Check(int effect)
            {
                if (Number(effect) < 0)
                {
                    throw new ArgumentOutOfRangeException();
                }
            }

            internal static IEnumerable<int> Items(int effect)
            {
                yield return 1;
                Write(effect);
            }

            internal static T First<T>(T value, int other)
            {
                return value;
            }

            internal static T Through<T>(int effect, T value)
            {
                Write(effect);
                return value;
            }

            public string ToString(string format, IFormatProvider provider)
            {
                return ToString();
            }

            public override string ToString()
            {
                Write(_number);
                return string.Empty;
            }

            public void Dispose()
            {
                Write(_number);
            }

            internal sealed class Final
            {
                private readonly int _number;

                internal Final(int number)
                {
                    _number = number;
                }

                ~Final()
                {
                    Count += _number;
                }
            }

            internal sealed class Quiet : IDisposable, IAsyncDisposable, IEnumerable<int>
            {
                private readonly int _number;

                internal Quiet(int number)
                {
                    _number = number;
                }

                void IDisposable.Dispose()
                {
                    Write(_number);
                }

                ValueTask IAsyncDisposable.DisposeAsync()
                {
                    Write(_number);
                    return default(ValueTask);
                }

                IEnumerator<int> IEnumerable<int>.GetEnumerator()
                {
                    Write(_number);
                    return new List<int>().GetEnumerator();
                }

                System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator()
                {
                    return new List<int>().GetEnumerator();
                }
            }

            private sealed class Recorder : IListener
            {
                public void Hear(int effect)
                {
                    Write(effect);
                }
            }
        }

        """;
}
