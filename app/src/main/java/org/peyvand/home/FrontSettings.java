package org.peyvand.home;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the operator may choose about the public pages.
///
/// @param map an outline of the land (TopoJSON with an object `land`) instead of ours
/// @param showStates whether a body's page names the state of its city; not by default, since which
///   state a place belongs to is somebody's claim
@ConfigurationProperties("peyvand")
public record FrontSettings(@Nullable Path map, @DefaultValue("false") boolean showStates) {}
