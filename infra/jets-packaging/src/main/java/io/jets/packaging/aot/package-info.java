/**
 * Determines whether Spring AOT is on in an archive.
 */
@NullMarked
package io.jets.packaging.aot;

import org.jspecify.annotations.NullMarked;
