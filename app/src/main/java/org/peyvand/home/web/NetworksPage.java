package org.peyvand.home.web;

import java.util.List;
import org.peyvand.network.Network;
import org.peyvand.page.Page;

/// The front page of a host with several networks.
public record NetworksPage(List<Network> networks) implements Page {}
