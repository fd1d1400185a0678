/**
 * Checks the settings of jobs' Lambda functions.
 */
@NullMarked
package io.jets.check.function;

import org.jspecify.annotations.NullMarked;
