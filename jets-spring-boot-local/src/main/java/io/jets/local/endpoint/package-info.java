/**
 * One loopback port that speaks what AWS's own clients speak.
 */
@NullMarked
package io.jets.local.endpoint;

import org.jspecify.annotations.NullMarked;
