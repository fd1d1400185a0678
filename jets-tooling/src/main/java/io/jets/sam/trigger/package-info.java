/**
 * What each kind of trigger adds to a template.
 */
@NullMarked
package io.jets.sam.trigger;

import org.jspecify.annotations.NullMarked;
