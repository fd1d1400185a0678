/**
 * Generates the SAM template of an application.
 */
@NullMarked
package io.jets.sam;

import org.jspecify.annotations.NullMarked;
