import type { ComponentType } from 'react';
import type { PictureId } from '../../../shared/guides/picture-ids';
import type { PictureProps } from './parts/screen';
import { PatchworksCompany, PatchworksKeyPerUse, PatchworksLogin } from './patchworks-account';
import {
  PatchworksConnectorStatus,
  PatchworksConnectors,
  PatchworksInstanceReady,
  PatchworksMarketplace,
  PatchworksTiles,
} from './patchworks-connectors';
import {
  PatchworksFormAuthentication,
  PatchworksFormCredentials,
  PatchworksFormDetails,
  PatchworksFormName,
  PatchworksFormNameTiles,
  PatchworksFormTimeZone,
} from './patchworks-forms';
import {
  PatchworksApiKeys,
  PatchworksCopyKey,
  PatchworksCreateKey,
  PatchworksGeneralSettings,
  PatchworksKeyRow,
} from './patchworks-keys';
import { PatchworksDelete, PatchworksRevoke, PatchworksRevokedRow } from './patchworks-menu';
import {
  PlytixAddress,
  PlytixApiTab,
  PlytixKeysList,
  PlytixProfileGear,
  PlytixTabsCompared,
  PlytixUserPanel,
} from './plytix-account';
import { PlytixDelete, PlytixRename, PlytixSetRole } from './plytix-edit';
import { PlytixChangeRole, PlytixCreateForm } from './plytix-form';
import { PasswordManager, PlytixHoverKey, PlytixHoverPassword, PlytixNewRow } from './plytix-keys';

/** The drawing of each picture that guides name. A name without a drawing does not compile. */
export const pictures: Readonly<Record<PictureId, ComponentType<PictureProps>>> = {
  'plytix-tabs-compared': PlytixTabsCompared,
  'plytix-address': PlytixAddress,
  'plytix-profile-gear': PlytixProfileGear,
  'plytix-user-panel': PlytixUserPanel,
  'plytix-api-tab': PlytixApiTab,
  'plytix-keys-list': PlytixKeysList,
  'plytix-create-form': PlytixCreateForm,
  'plytix-new-row': PlytixNewRow,
  'plytix-hover-key': PlytixHoverKey,
  'plytix-hover-password': PlytixHoverPassword,
  'plytix-change-role': PlytixChangeRole,
  'plytix-rename': PlytixRename,
  'plytix-set-role': PlytixSetRole,
  'plytix-delete': PlytixDelete,
  'password-manager': PasswordManager,
  'patchworks-company': PatchworksCompany,
  'patchworks-key-per-use': PatchworksKeyPerUse,
  'patchworks-login': PatchworksLogin,
  'patchworks-general-settings': PatchworksGeneralSettings,
  'patchworks-api-keys': PatchworksApiKeys,
  'patchworks-create-key': PatchworksCreateKey,
  'patchworks-copy-key': PatchworksCopyKey,
  'patchworks-key-row': PatchworksKeyRow,
  'patchworks-revoke': PatchworksRevoke,
  'patchworks-delete': PatchworksDelete,
  'patchworks-revoked-row': PatchworksRevokedRow,
  'patchworks-connectors': PatchworksConnectors,
  'patchworks-marketplace': PatchworksMarketplace,
  'patchworks-tiles': PatchworksTiles,
  'patchworks-form-name': PatchworksFormName,
  'patchworks-form-name-tiles': PatchworksFormNameTiles,
  'patchworks-form-details': PatchworksFormDetails,
  'patchworks-form-time-zone': PatchworksFormTimeZone,
  'patchworks-form-authentication': PatchworksFormAuthentication,
  'patchworks-form-credentials': PatchworksFormCredentials,
  'patchworks-instance-ready': PatchworksInstanceReady,
  'patchworks-connector-status': PatchworksConnectorStatus,
};
