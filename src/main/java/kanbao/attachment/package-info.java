/**
 * Finds the videos, audio files, captions and documents of stories, compares their content with their type, reads the size and the
 * duration of videos and audio files, and derives their address from a fingerprint.
 * It uses the types of {@code article}, the files of a {@code folder}, the limits in {@code site}, and {@code report}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "folder", "report", "site", "messages"})
package kanbao.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
