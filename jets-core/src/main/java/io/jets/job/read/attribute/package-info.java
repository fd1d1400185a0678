/**
 * Reads the attributes of an annotation with their placeholders resolved.
 */
@NullMarked
package io.jets.job.read.attribute;

import org.jspecify.annotations.NullMarked;
