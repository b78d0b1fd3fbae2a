package org.peyvand.typeset;

import java.util.ArrayDeque;
import java.util.Deque;
import org.peyvand.typeset.Tag.Attribute;

/// The lists that are open where we write: a deeper one stands inside the last item of a shallower.
final class Lists {
  private final Tag around;
  private final Deque<Open> open = new ArrayDeque<>();
  private double inset;

  private record Open(int level, Tag list, Tag lastBody) {}

  record Item(Tag label, Tag body) {}

  Lists(Tag around) {
    this.around = around;
  }

  Item item(int level, Attribute marking) {
    leave(level + 1);
    var top = open.peek();
    var list = around;
    if (top != null && top.level() == level) list = open.pop().list();
    else list = (top == null ? around : top.lastBody()).child("L", marking);
    var item = list.child("LI");
    var made = new Item(item.child("Lbl"), item.child("LBody"));
    open.push(new Open(level, list, made.body()));
    return made;
  }

  /// Ends the lists of this level and deeper.
  void leave(int level) {
    while (!open.isEmpty() && open.getFirst().level() >= level) open.pop();
  }

  int depth() {
    return open.isEmpty() ? 0 : open.getFirst().level();
  }

  double inset() {
    return inset;
  }

  void inset(double inset) {
    this.inset = inset;
  }

  void end() {
    open.clear();
    inset = 0;
  }
}
