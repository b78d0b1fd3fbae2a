package org.peyvand.documents;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// The operator's own fonts for characters that ours lack: `PEYVAND_CHINESE_FONT` and
/// `PEYVAND_CHINESE_BOLD`, two TrueType files.
@ConfigurationProperties("peyvand.chinese")
record ChineseFonts(@Nullable Path font, @Nullable Path bold) {}
