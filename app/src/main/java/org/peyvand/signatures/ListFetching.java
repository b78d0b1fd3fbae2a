package org.peyvand.signatures;

import java.util.ArrayList;
import org.peyvand.network.Networks;
import org.peyvand.signatures.PublishOutcome.BadAnchor;
import org.peyvand.signatures.PublishOutcome.BadList;
import org.peyvand.signatures.PublishOutcome.Published;
import org.peyvand.signatures.PublishOutcome.Refused;
import org.peyvand.verify.mirror.BoundedHttp;
import org.peyvand.verify.mirror.Heard;
import org.peyvand.verify.signature.RevocationLists;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Fetches the revocation lists that the operator named. What cannot be had or is no list to go by
/// leaves the one before in place.
@Component
class ListFetching {
  private static final int OK = 200;

  private final ListAddresses addresses;
  private final Networks networks;
  private final BodyTrust trust;
  private final TransactionOperations transactions;

  ListFetching(
      ListAddresses addresses,
      Networks networks,
      BodyTrust trust,
      TransactionOperations transactions) {
    this.addresses = addresses;
    this.networks = networks;
    this.trust = trust;
    this.transactions = transactions;
  }

  /// One round. Every address is asked, and only then is told what went wrong.
  ///
  /// @throws IllegalStateException naming each address that gave no list, for the operator
  void round() {
    var wrong = new ArrayList<String>();
    try (var http = new BoundedHttp()) {
      for (var line : addresses.read()) {
        var why = fetch(http, line);
        if (!why.isEmpty()) wrong.add(line.address() + ": " + why);
      }
    }
    if (!wrong.isEmpty()) throw new IllegalStateException(String.join("; ", wrong));
  }

  /// What went wrong; nothing when the list was taken, or is the one we have.
  private String fetch(BoundedHttp http, ListAddresses.Line line) {
    var body = networks.body(line.body());
    if (body.isEmpty()) return "no such body";
    // No transaction is open while another host takes its time.
    return switch (http.get(line.address(), RevocationLists.SIZE_MAX_BYTES)) {
      case Heard.Nothing nothing -> nothing.name();
      case Heard.Answer answer when answer.status() != OK -> "HTTP " + answer.status();
      case Heard.Answer answer -> {
        var outcome =
            transactions.execute(
                _ -> trust.keepList(body.get().id(), answer.body(), line.address().toString()));
        yield switch (outcome) {
          case Published _ -> "";
          case Refused.OLDER_LIST -> "";
          case Refused why -> why.name();
          case BadList(var why) -> why.name();
          case BadAnchor(var why) -> why.name();
        };
      }
    };
  }
}
