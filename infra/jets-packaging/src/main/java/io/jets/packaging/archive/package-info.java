/**
 * Selects the content of the code archive and writes it.
 */
@NullMarked
package io.jets.packaging.archive;

import org.jspecify.annotations.NullMarked;
