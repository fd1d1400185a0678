/**
 * Turns attributes of jobs into parameters of a template.
 */
@NullMarked
package io.jets.sam.parameter;

import org.jspecify.annotations.NullMarked;
