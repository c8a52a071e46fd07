// verdict: WrongAnswer
// Makes room before it looks whether the product is there.
using System.Collections.Generic;

public class PriceCache
{
    private readonly int _capacity;
    private readonly LinkedList<(string Product, int Cents)> _byLastUse = new();
    private readonly Dictionary<string, LinkedListNode<(string Product, int Cents)>> _nodes = new();

    public PriceCache(int capacity) => _capacity = capacity;

    public int? Get(string product)
    {
        if (!_nodes.TryGetValue(product, out var node))
            return null;
        _byLastUse.Remove(node);
        _byLastUse.AddLast(node);
        return node.Value.Cents;
    }

    public void Put(string product, int cents)
    {
        if (_nodes.Count == _capacity)
            Remove(_byLastUse.First!.Value.Product);
        Remove(product);
        _nodes[product] = _byLastUse.AddLast((product, cents));
    }

    public bool Remove(string product)
    {
        if (!_nodes.Remove(product, out var node))
            return false;
        _byLastUse.Remove(node);
        return true;
    }

    public int Count() => _nodes.Count;
}
