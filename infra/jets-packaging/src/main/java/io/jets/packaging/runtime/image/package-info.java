/**
 * The Java runtime of an archive, and whether it can run on Lambda.
 */
@NullMarked
package io.jets.packaging.runtime.image;

import org.jspecify.annotations.NullMarked;
