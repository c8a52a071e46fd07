// verdict: TimeLimit
// Right, and short: but whenever a product has to leave, all of them are looked at.
using System.Collections.Generic;
using System.Linq;

public class PriceCache
{
    private readonly int _capacity;
    private readonly Dictionary<string, (int Cents, long LastUse)> _entries = new();
    private long _uses;

    public PriceCache(int capacity) => _capacity = capacity;

    public int? Get(string product)
    {
        if (!_entries.TryGetValue(product, out var entry))
            return null;
        _entries[product] = (entry.Cents, ++_uses);
        return entry.Cents;
    }

    public void Put(string product, int cents)
    {
        _entries[product] = (cents, ++_uses);
        if (_entries.Count > _capacity)
            _entries.Remove(_entries.MinBy(e => e.Value.LastUse).Key);
    }

    public bool Remove(string product) => _entries.Remove(product);

    public int Count() => _entries.Count;
}
