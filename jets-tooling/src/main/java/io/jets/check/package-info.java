/**
 * Settings of the checks of jobs.
 */
@NullMarked
package io.jets.check;

import org.jspecify.annotations.NullMarked;
