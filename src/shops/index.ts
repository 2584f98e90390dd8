/**
 * WHERE A LINK MAY LEAD: separate e-commerce businesses and merchants' shop software, one file each.
 * A shop's own short links (s.shopee.co.id, amzn.to) are hosts like any other: they lead nowhere else.
 * A merchant's own site that is not listed is known by elimination. This list is the table of contents.
 */
import type { Shop } from '../model';
import { alfagift } from './alfagift';
import { alibaba } from './alibaba';
import { aliexpress } from './aliexpress';
import { allegro } from './allegro';
import { alloFresh } from './allo-fresh';
import { amazon } from './amazon';
import { astro } from './astro';
import { berdu } from './berdu';
import { berrybenka } from './berrybenka';
import { bhinneka } from './bhinneka';
import { bigcommerce } from './bigcommerce';
import { blibli } from './blibli';
import { bukalapak } from './bukalapak';
import { coupang } from './coupang';
import { decathlon } from './decathlon';
import { dekoruma } from './dekoruma';
import { desty } from './desty';
import { ebay } from './ebay';
import { ecwid } from './ecwid';
import { eraspace } from './eraspace';
import { etsy } from './etsy';
import { evermos } from './evermos';
import { flipkart } from './flipkart';
import { gofood } from './gofood';
import { grab } from './grab';
import { gramedia } from './gramedia';
import { guardian } from './guardian';
import { halodoc } from './halodoc';
import { hijup } from './hijup';
import { ikea } from './ikea';
import { istyle } from './istyle';
import { jakartaNotebook } from './jakarta-notebook';
import { jakmall } from './jakmall';
import { jd } from './jd';
import { jdId } from './jd-id';
import { k24klik } from './k24klik';
import { klikIndomaret } from './klik-indomaret';
import { lazada } from './lazada';
import { lynkId } from './lynk-id';
import { matahari } from './matahari';
import { mayar } from './mayar';
import { mercadoLibre } from './mercado-libre';
import { mercari } from './mercari';
import { olx } from './olx';
import { orami } from './orami';
import { orderonline } from './orderonline';
import { otto } from './otto';
import { ozon } from './ozon';
import { rakuten } from './rakuten';
import { ralali } from './ralali';
import { ruparupa } from './ruparupa';
import { sayurbox } from './sayurbox';
import { segari } from './segari';
import { shein } from './shein';
import { shopee } from './shopee';
import { shopify } from './shopify';
import { shopline } from './shopline';
import { sirclo } from './sirclo';
import { sociolla } from './sociolla';
import { taobao } from './taobao';
import { temu } from './temu';
import { tiket } from './tiket';
import { tiki } from './tiki';
import { toco } from './toco';
import { tokopedia } from './tokopedia';
import { tokotalk } from './tokotalk';
import { transmart } from './transmart';
import { traveloka } from './traveloka';
import { trendyol } from './trendyol';
import { uniqlo } from './uniqlo';
import { walmart } from './walmart';
import { watsons } from './watsons';
import { wildberries } from './wildberries';
import { zalando } from './zalando';
import { zalora } from './zalora';

export const SHOPS: readonly Shop[] = [
  tokopedia,
  shopee,
  lazada,
  blibli,
  bukalapak,
  transmart,
  alloFresh,
  bhinneka,
  zalora,
  orami,
  sociolla,
  jdId,
  olx,
  alfagift,
  klikIndomaret,
  matahari,
  istyle,
  ralali,
  ruparupa,
  dekoruma,
  eraspace,
  jakmall,
  jakartaNotebook,
  evermos,
  gramedia,
  sayurbox,
  segari,
  astro,
  hijup,
  berrybenka,
  watsons,
  guardian,
  ikea,
  uniqlo,
  decathlon,
  k24klik,
  halodoc,
  gofood,
  grab,
  tiket,
  traveloka,
  toco,
  amazon,
  ebay,
  aliexpress,
  alibaba,
  taobao,
  jd,
  temu,
  shein,
  etsy,
  walmart,
  rakuten,
  mercari,
  coupang,
  flipkart,
  tiki,
  mercadoLibre,
  zalando,
  otto,
  allegro,
  trendyol,
  ozon,
  wildberries,
  shopify,
  bigcommerce,
  ecwid,
  shopline,
  sirclo,
  desty,
  tokotalk,
  orderonline,
  berdu,
  lynkId,
  mayar,
];
