// verdict: RuntimeError
// Remove forgets the node, and later the same product is to be forgotten again.
using System.Collections.Generic;

public class PriceCache
{
    private readonly int _capacity;
    private readonly LinkedList<string> _byLastUse = new();
    private readonly Dictionary<string, (int Cents, LinkedListNode<string> Node)> _entries = new();

    public PriceCache(int capacity) => _capacity = capacity;

    public int? Get(string product)
    {
        if (!_entries.TryGetValue(product, out var entry))
            return null;
        _byLastUse.Remove(entry.Node);
        _byLastUse.AddLast(entry.Node);
        return entry.Cents;
    }

    public void Put(string product, int cents)
    {
        if (_entries.TryGetValue(product, out var old))
            _byLastUse.Remove(old.Node);
        _entries[product] = (cents, _byLastUse.AddLast(product));
        if (_entries.Count > _capacity)
        {
            var oldest = _entries[_byLastUse.First!.Value];
            _entries.Remove(oldest.Node.Value);
            _byLastUse.Remove(oldest.Node);
        }
    }

    public bool Remove(string product) => _entries.Remove(product);

    public int Count() => _entries.Count;
}
