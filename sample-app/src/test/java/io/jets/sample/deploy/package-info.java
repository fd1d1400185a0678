/**
 * What the build leaves for a deployment.
 */
@NullMarked
package io.jets.sample.deploy;

import org.jspecify.annotations.NullMarked;
