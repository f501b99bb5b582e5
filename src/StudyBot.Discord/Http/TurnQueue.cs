namespace StudyBot.Discord;

/// <summary>
/// One at a time, in the order of their coming. Whose turn it is keeps it over all retries; who gives up waiting leaves the
/// others' order as it is. Only a move makes it more than one: those whose requests were under way already.
/// </summary>
/// <param name="gate">The lock that this queue shares with those that turns may be moved to.</param>
internal class TurnQueue(Lock gate)
{
    private readonly LinkedList<Turn> _waiting = new();
    private readonly List<Turn> _current = [];

    public bool IsEmpty
    {
        get
        {
            lock (gate)
            {
                return _current.Count == 0 && _waiting.Count == 0;
            }
        }
    }

    /// <summary>Takes the place in the order; <see cref="WaitAsync"/> then waits.</summary>
    /// <returns>True where the turn has come at once.</returns>
    public bool Join(Turn turn)
    {
        lock (gate)
        {
            turn.Queue = this;
            if (IsEmpty)
            {
                Begin(turn);
                return true;
            }

            turn.Place = _waiting.AddLast(turn);
            return false;
        }
    }

    /// <summary>Until the turn has come. Who is cancelled has left the queue.</summary>
    public async Task WaitAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Come.IsCompletedSuccessfully)
        {
            return;
        }

        var registration = cancellationToken.UnsafeRegister((state, token) => GiveUp((Turn)state!, token), turn);
        await using (registration.ConfigureAwait(false))
        {
            await turn.Come.ConfigureAwait(false);
        }
    }

    public void Leave(Turn turn)
    {
        lock (gate)
        {
            _current.Remove(turn);
            BeginNext();
        }
    }

    /// <summary>Those of one route go on in another queue, in the order of their coming.</summary>
    protected void MoveTo(TurnQueue other, string route)
    {
        lock (gate)
        {
            foreach (var turn in _current.Where(turn => turn.Route == route).ToList())
            {
                _current.Remove(turn);
                other._current.Add(turn);
                turn.Queue = other;
            }

            foreach (var turn in _waiting.Where(turn => turn.Route == route).ToList())
            {
                _waiting.Remove(turn.Place!);
                other.Insert(turn);
            }

            BeginNext();
            other.BeginNext();
        }
    }

    private void Insert(Turn turn)
    {
        turn.Queue = this;
        var later = _waiting.First;
        while (later is not null && later.Value.Number < turn.Number)
        {
            later = later.Next;
        }

        turn.Place = later is null ? _waiting.AddLast(turn) : _waiting.AddBefore(later, turn);
    }

    private void BeginNext()
    {
        if (_current.Count == 0 && _waiting.First is { Value: var next })
        {
            _waiting.RemoveFirst();
            Begin(next);
        }
    }

    private void Begin(Turn turn)
    {
        turn.Place = null;
        _current.Add(turn);
        turn.Begin();
    }

    private void GiveUp(Turn turn, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (turn.Place is { } place)
            {
                // It may wait elsewhere by now.
                place.List!.Remove(place);
                turn.Place = null;
                turn.GiveUp(cancellationToken);
            }
        }
    }
}
