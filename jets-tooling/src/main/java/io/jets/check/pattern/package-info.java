/**
 * Checks the grammar of event patterns and of Lambda's filter patterns.
 */
@NullMarked
package io.jets.check.pattern;

import org.jspecify.annotations.NullMarked;
